"""What a run tells the shell; a module of its own because the commands and the program both need it."""

from enum import IntEnum


class ExitCode(IntEnum):
    """What a run tells the shell."""

    DONE = 0
    PROBLEMS = 1
    """The content has problems."""
    WRONG_USE = 2
    SURROUNDINGS = 3
    """The surroundings failed: disk, permission, memory; or we did."""
    INTERRUPTED = 130
    """Ctrl-C: 128 and the number of the signal, as shells count."""
