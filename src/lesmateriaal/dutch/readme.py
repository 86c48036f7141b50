"""What stands in LEESMIJ.txt and LICENTIE.txt of a pack: plain text with a short line length."""
