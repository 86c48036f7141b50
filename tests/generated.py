"""Lessons whose every text was made up by chance: odd lengths, emoji, accents, other scripts, markup."""

from typing import Any

from hypothesis import strategies as st

from factories import activity_data
from planted import EXTRA, LEVEL, NOT_TEXTS
from small_lesson import KINDS, Data

PIECES = (
    *("kijk", "Erbij", "één", "coöperatie", "naïef", "ijsje", "Ålesund", "Łódź", "αβγ", "Привет", "e\u0301n"),
    *("🙂", "👩🏽‍🦱", "🏳️‍🌈", "1️⃣", "نعم", "שלום", "你好", "हाँ", "\u200b", "\u00ad", "\u00a0", "\u2011"),
    *(
        "<b>",
        "&amp;",
        "&",
        "]]>",
        '"',
        "'",
        "{{ x }}",
        "{% raw %}",
        "${y}",
        "**vet**",
        "**",
        "*",
        "_",
        "`",
        "\\n",
    ),
    *("—", "…", "06-1234", "https://a.nl/?a=1&b=2", "hottentottententententoonstelling" * 2, "x" * 70),
)
"""What texts are made of; `PIECES` holds what broke Office files of others (markup, joiners, long words)."""

texts = st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map(" ".join)
"""One text of some words."""


def _filled(data: Any, found: list[str]) -> Any:
    """Return `data` with each text replaced by the next of `found`, round and round."""
    if isinstance(data, dict):
        return {name: value if name in NOT_TEXTS else _filled(value, found) for name, value in data.items()}
    if isinstance(data, list):
        return [_filled(value, found) for value in data]
    if isinstance(data, str) and data not in ("ja", "nee"):
        found.append(found.pop(0))
        return found[-1]
    return data


@st.composite
def levels(draw: st.DrawFn) -> Data:
    """A level with an activity of nine of the ten kinds that a deck can hold, as plain data."""
    found = draw(st.lists(texts, min_size=3, max_size=9))
    left_out = draw(st.sampled_from(["uitleg", "opening", "casus", "beeld", "tweetal"]))
    activities = [
        _filled(activity_data(kind, easier="a", harder="b", needs="c", **EXTRA.get(kind, {})), found)
        for kind in KINDS
        if kind != left_out
    ]
    return {**_filled(LEVEL, found), "activities": activities}
