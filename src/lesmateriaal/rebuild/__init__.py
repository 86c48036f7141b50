"""Make only what is not there yet: digests of sources and files, a record of them, and watching."""
