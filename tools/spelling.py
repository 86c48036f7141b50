"""Which words of the content no Dutch dictionary knows: `python tools/spelling.py` lists them with their places.

The dictionary is that of OpenTaal, which Debian packs as hunspell-nl. Beside it count the two lists in
`tools/spelling/` and the names of the characters.
"""

import re
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from lesmateriaal.errors import LessonError
from lesmateriaal.lesson.content import Content, find_content
from lesmateriaal.lesson.load import load_library
from lesmateriaal.lesson.source import ListNode, MapNode, Node, TextNode, read_yaml
from lesmateriaal.text.markup import split_bold
from lesmateriaal.text.readability import words

LISTS = Path(__file__).resolve().parent / "spelling"
DICTIONARY = "nl_NL"
CHAT_KEYS = frozenset({"berichten", "stickers", "meme"})
"""Keys below which invented people write as they chat."""
_IDS = frozenset(
    {
        "soort",
        "wie",
        "gezicht",
        "plaatje",
        "thema",
        "versie",
        "licentie",
        "bronnen",
        "bron",
        "niveaus",
        "vorm",
    }
    | {"hulplijnen", "omslag", "denker", "publiek", "beeld", "code", "bestand", "maker", "makers", "adres"}
    | {"gezichten", "doelgroep", "jaar", "nummer"}
)
"""Keys whose value is an id, a name or a number."""
_FILES = ("plaatjes", "personages", "hulplijnen")
"""Files of `assets/` whose texts readers see; sources keep the titles that others gave them."""


class NoDictionaryError(Exception):
    """hunspell or its Dutch dictionary is not on this machine."""


def unknown_words(found: Iterable[str]) -> set[str]:
    """Return which of the words `found` the dictionary does not know.

    Raises:
        NoDictionaryError: it cannot be asked; `apt-get install hunspell hunspell-nl` brings it.
    """
    program = shutil.which("hunspell")
    if program is None:
        raise NoDictionaryError("hunspell is not installed: apt-get install hunspell hunspell-nl")
    asked = "\n".join(sorted(set(found)))
    done = subprocess.run(
        [program, "-d", DICTIONARY, "-i", "utf-8", "-l"], input=asked, capture_output=True, encoding="utf-8"
    )
    if done.returncode or "Can't open" in done.stderr:
        raise NoDictionaryError(f"the dictionary {DICTIONARY} is not installed: apt-get install hunspell-nl")
    return set(done.stdout.split())


def words_of(content: Content) -> Mapping[str, set[tuple[str, bool]]]:
    """Return each word of `content` with the files it stands in, and whether it is in a chat there."""
    paths = [*sorted(content.lessons.glob("*/*.yaml"))]
    paths += [content.root / "assets" / f"{name}.yaml" for name in _FILES]
    found: dict[str, set[tuple[str, bool]]] = defaultdict(set)
    for path in paths:
        try:
            root = read_yaml(path, content.name_of(path))
        except LessonError:
            continue  # `lesmateriaal controleer` tells what is wrong with it
        for text, in_chat in _texts(root, in_chat=False):
            for word in words(text.replace("’", "'").replace("‑", "-")):
                found[word].add((content.name_of(path), in_chat))
    return found


def listed(name: str) -> Mapping[str, str]:
    """Return a list of `tools/spelling/` by its name: each word with the reason why it is there."""
    root = read_yaml(LISTS / f"{name}.yaml", f"{name}.yaml")
    return {word: each.value for word, each in root.entries.items() if isinstance(each, TextNode)}


def names_of(content: Content) -> set[str]:
    """Return the names of the characters."""
    root = content.asset_roots[0] / "assets"
    cast = load_library(Content(root.parent, (root.parent,))).characters
    return {word for each in cast.values() for word in words(each.name)}


def misspelled(content: Content) -> Mapping[str, list[str]]:
    """Return each word of `content` that stands in no list, with the files it stands in.

    Chat language counts as known in a file whose chats have it, so that a mentor can quote it there too.
    """
    found = words_of(content)
    own = {word.lower() for word in listed("woorden")}
    slang = {word.lower() for word in listed("chattaal")}
    names = names_of(content)
    chatted = {(word.lower(), file) for word, uses in found.items() for file, in_chat in uses if in_chat}
    wrong: dict[str, list[str]] = {}
    for word in sorted(unknown_words(found)):
        lower = word.lower()
        if lower in own or any(map(str.isdigit, word)) or _is_name(word, names):
            continue
        files = {file for file, _ in found.get(word, ())}
        if lower in slang:
            files = {file for file in files if (lower, file) not in chatted}
        if files:
            wrong[word] = sorted(files)
    return wrong


def _is_name(word: str, names: set[str]) -> bool:
    """Whether `word` is a name, somebody's (*Luuks*), or joined to one (*Maan-Dewi*)."""
    bare = re.sub(r"('s|'|s)$", "", word)
    return not names.isdisjoint((word, bare, *word.split("-")))


def _texts(node: Node, *, in_chat: bool) -> Iterator[tuple[str, bool]]:
    match node:
        case TextNode(value):
            yield "".join(piece for piece, _ in split_bold(value)), in_chat
        case ListNode(items):
            for each in items:
                yield from _texts(each, in_chat=in_chat)
        case MapNode(entries):
            for key, each in entries.items():
                if key not in _IDS or not _is_id(each):
                    yield from _texts(each, in_chat=in_chat or key in CHAT_KEYS)


def _is_id(node: Node) -> bool:
    """Whether `node` is an id or a list of ids; `hulplijnen` and `bron` also name whole tables."""
    items = node.items if isinstance(node, ListNode) else (node,)
    return all(isinstance(each, TextNode) for each in items)


def main() -> int:
    """Print the words that stand in no list, and return how many there are."""
    wrong = misspelled(find_content())
    for word, files in wrong.items():
        print(f"{word}: {', '.join(files)}")
    return min(len(wrong), 100)


if __name__ == "__main__":
    sys.exit(main())
