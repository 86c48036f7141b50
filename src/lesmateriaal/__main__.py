"""`python -m lesmateriaal`: the same as the command `lesmateriaal`."""

from lesmateriaal.cli.main import main

if __name__ == "__main__":
    main()
