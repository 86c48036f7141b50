"""Write the list of common Dutch words, once, from the frequencies of `wordfreq` (docs/decisions/0022).

Run it with a Python that has wordfreq 3.1.1; the project itself never needs that package:

    python -m venv build/words && build/words/bin/pip install wordfreq==3.1.1
    build/words/bin/python tools/common_words.py
"""

import importlib
import re
from pathlib import Path
from typing import Any

TARGET = Path(__file__).resolve().parents[1] / "src/lesmateriaal/dutch/common_words.txt"
COUNT = 15_000
"""Words that are kept: what an adult who reads little meets now and then."""
COARSE = re.compile(
    r"kut|neuk|hoer(?!a)|porno|\btering|kanker|kloot|fuck|shit|bitch|slet|\blul|mongool|tyfus|nikker|flikker"
)
"""Words that a lesson never takes for granted, however common they are."""
HEAD = """\
# De meest gebruikte Nederlandse woorden, de gewoonste eerst; gemaakt door tools/common_words.py.
# Uit wordfreq 3.1.1 van Robyn Speer (github.com/rspeer/wordfreq), gegevens onder CC BY-SA 4.0.
# Bewerkt: alleen woorden van letters, hooguit {count}. Deze lijst valt ook onder CC BY-SA 4.0.
# De gegevens rusten onder meer op Wikipedia, OPUS OpenSubtitles 2018, SUBTLEX en Google Books Ngrams.
"""


def main() -> None:
    """Write the list to its place in the package."""
    wordfreq: Any = importlib.import_module("wordfreq")
    found = wordfreq.top_n_list("nl", 4 * COUNT)
    words = (word for word in found if not COARSE.search(word))
    kept = [word for word in words if re.fullmatch(r"[a-zà-ÿ]{2,30}", word)][:COUNT]
    TARGET.write_text(HEAD.format(count=COUNT) + "\n".join(kept) + "\n", "utf-8")


if __name__ == "__main__":
    main()
