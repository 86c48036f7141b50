"""Where content stands on disk: the author's own folder first, the built-in one behind it."""

from dataclasses import dataclass
from pathlib import Path

from lesmateriaal.errors import LessonError, Place, Problem

LESSONS = "lessons"
ASSETS = "assets"


@dataclass(frozen=True, slots=True)
class Content:
    """A folder with `lessons/`, and the folders whose `assets/` are looked in, the nearest first."""

    root: Path
    asset_roots: tuple[Path, ...]

    @property
    def lessons(self) -> Path:
        """The folder with a folder for each lesson."""
        return self.root / LESSONS

    def name_of(self, path: Path) -> str:
        """Return `path` as problems name it: relative to its content folder, with forward slashes."""
        for root in (self.root, *self.asset_roots):
            if path.is_relative_to(root):
                return path.relative_to(root).as_posix()
        return path.as_posix()

    def lesson_names(self) -> tuple[str, ...]:
        """Return the names of the lesson folders, sorted; a folder with a dot in front is passed over.

        Raises:
            LessonError: the folder `lessons/` may not be read.
        """
        try:
            found = [each.name for each in self.lessons.iterdir() if each.is_dir() and each.name[0] != "."]
        except OSError as error:
            raise LessonError([Problem(Place(LESSONS), "file_unreadable")]) from error
        return tuple(sorted(found))


def built_in_root() -> Path:
    """Return the folder with the built-in `lessons/` and `assets/`.

    A wheel carries them inside the package; an editable install finds those of the checkout.
    """
    package = Path(__file__).resolve().parent.parent
    carried = package / "content"
    return carried if (carried / LESSONS).is_dir() else package.parent.parent


def find_content(folder: Path | None = None) -> Content:
    """Return the content of `folder`; without one that of the current folder, or else the built-in one.

    Raises:
        LessonError: `folder` holds no `lessons/`.
    """
    built_in = built_in_root()
    if folder is None:
        here = Path.cwd()
        folder = here if (here / LESSONS).is_dir() else built_in
    try:
        root = folder.resolve()
        has_lessons = (root / LESSONS).is_dir()
    except (OSError, RuntimeError):
        # a link that goes in a circle: RuntimeError before Python 3.13
        has_lessons = False
    if not has_lessons:
        raise LessonError([Problem(Place(folder.as_posix()), "no_lessons_folder")])
    return Content(root, (root,) if root == built_in else (root, built_in))
