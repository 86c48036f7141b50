"""Compare a document that a teacher changed with the YAML that it was made of."""
