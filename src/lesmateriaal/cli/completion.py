"""Completion in the shell: click's own, with the one sentence that it says to bash users in Dutch."""

import contextlib
import io

from click.shell_completion import BashComplete, add_completion_class

from lesmateriaal.cli.output import Output
from lesmateriaal.dutch.cli import words


class DutchBash(BashComplete):
    """Completion for bash; one that is too old for it is told so in Dutch."""

    name = "bash"

    def source(self) -> str:
        """Return the script that bash reads; what click complains of meanwhile is said anew."""
        said = io.StringIO()
        try:
            with contextlib.redirect_stderr(said):
                script = super().source()
        except RuntimeError:  # click before 8.1.4 raises what later ones say
            script = ""
        if said.getvalue() or not script:
            Output().note(words("old_bash"))
        return script


def speak_dutch_in_bash() -> None:
    """Put `DutchBash` in the place of click's own class."""
    add_completion_class(DutchBash)
