"""Random texts in random boxes, for calibrating the text fitter: the same seed gives the same boxes.

The words were taken from lessons once and stand here, so that a change of a lesson changes no figure.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Weighted = tuple[str, bool]
"""A piece of text and whether it is bold."""
Kind = Literal["plain", "bullets", "numbered"]

_WORDS = """
aan afspraak alle als altijd antwoord app avond begint bericht bij blijven broer buiten daar dan dat de denken
deze die dit doen door dus een eerst eigen elkaar en er even ga gaan geen gesprek gevoel gezicht goed grap groep
groepsdruk haar had hand-out heeft help hem hen het hij hoe hoor hulp iedereen iemand ik in is ja jaar je jij jou
kan keuze kies kiest klas klasgenoot komt krijgt kunnen kwetsend lachen leerling leraar les maakt maar mag meedoen
meer mee meisje mensen mentor mentorles met mij moet naar nee neem niet niemand niets nog noem nooit nu of om
online ook op opnemen over pauze pesten plagen plein praten probeer raak reageert samen schaamte scherm schrijf
screenshot spannend sta stelt sticker stil stop straks stuur telefoon terug toch tegen toen uit vaak van vandaag
veilig vertel vertrouwenspersoon verzint vier vinden voelt voor vraag vriend waar waarom want was wat weg welke
wel wie wil worden zeg zegt zelf zich zien zij zin zo zoon zou zulke Fatima Jeroen Noor Sem Yara Zeynep
"""
_LONG = """
arbeidsongeschiktheidsverzekering ervaringsdeskundigenbijeenkomst klassenvertegenwoordigersoverleg
gedragsverandering leerlingbegeleidingsgesprek medezeggenschapsraad voorbeeldgedragsafspraken
onderwijsinspectie socialemediagebruik vertrouwenspersonen verantwoordelijkheidsgevoel
"""
WORDS, LONG = _WORDS.split(), _LONG.split()
ODD = [
    "één", "coördinator", "reünie", "café", "geüpload", "’s avonds", "zo’n", "foto’s", "‘meeloper’", "“Doe niet zo flauw”",
    "groepsapp-bericht", "WhatsApp-groep", "in- en uitloggen", "vmbo-tl", "hand-out", "ja/nee", "en/of", "appen/bellen",
    "(of juist niet)", "(zeg waarom)", "10:30", "€ 2,50", "50%", "112", "0800-0432", "0800\u00a00432", "zo\u2011even", "2-3",
    "12–14", "13-jarige", "-out", "school–thuis", "– dus –", "— echt —", "nou…", "…en", "hè?!", "Wat?", "#groepsdruk",
    "@noor_123", "www.kindertelefoon.nl/chat-met-ons", "meldknop.nl", "A&B", "x\u00adtra\u00adlang", "groeps\u00addruk",
    "samen\u200bwerken", "niet-meelopen-maar-zelf-kiezen", "Š", "ﬁlm", "e\u0301e\u0301n", "→", "½", "1+1=2", "A→B", "'t", "AVAVA", "WAT", "Jij?",
]  # fmt: skip
EMOJI = ["😂", "👍🏽", "❤️", "👩‍👧", "✅", "⏰", "⭐", "😭😭😭", "🇳🇱", "1️⃣", "🙃!", "👀"]
FOREIGN = ["مرحبا", "بالعالم", "Привет", "друзья", "Γειά", "σου", "שלום", "İstanbul", "Zażółć", "ağabey"]
SIGNS = [",", ".", "!", "?", ":", ";", "...", ""]

FACES = (("Calibri", False, 0.0), ("Calibri", True, 0.0), ("Arial", True, -0.6), ("Calibri", False, -0.3))
"""The faces of the looks: a font, whether it is bold, and the space in points after each character."""
SLIDE_SIZES = (18, 20, 22, 24, 26, 28, 32, 36, 40, 44, 48, 54, 60, 66, 72, 80)
PAPER_SIZES = (12, 14)
WIDTHS_MM, PAPER_WIDTHS_MM = (50, 300), (25, 178)
LARGEST_EM_OF_WIDTH = 0.25
"""A size is at most a quarter of the width of its box: larger type has no word that fits."""
MOST_LINES = 7
INDENT_MM = {"plain": 0.0, "bullets": 12.0, "numbered": 16.0}


@dataclass(frozen=True)
class TextBox:
    """Paragraphs below each other in one face and size; `width_mm` includes the indent of a list."""

    face: str
    bold: bool
    spacing_pt: float
    size_pt: int
    width_mm: float
    kind: Kind
    paragraphs: tuple[tuple[Weighted, ...], ...]

    @property
    def column_mm(self) -> float:
        """Return the width that a line of text may take."""
        return self.width_mm - INDENT_MM[self.kind]


def slide_boxes(count: int, seed: int) -> list[TextBox]:
    """Return `count` boxes as they may stand on slides."""
    source = random.Random(seed)
    return [_slide_box(source) for _ in range(count)]


def paper_boxes(count: int, seed: int) -> list[TextBox]:
    """Return `count` paragraphs as they may stand on paper, each in a column of its own width."""
    source = random.Random(seed)
    boxes = []
    for _ in range(count):
        size, width = source.choice(PAPER_SIZES), source.uniform(*PAPER_WIDTHS_MM)
        text = _text(source, _characters(source, width, size))
        boxes.append(TextBox("Calibri", False, 0.0, size, round(width, 1), "plain", (text,)))
    return boxes


def _slide_box(source: random.Random) -> TextBox:
    face, bold, spacing = source.choice(FACES)
    width = round(source.uniform(*WIDTHS_MM), 1)
    sizes = [size for size in SLIDE_SIZES if size * 25.4 / 72 <= width * LARGEST_EM_OF_WIDTH]
    size = source.choice(sizes)
    kind: Kind = source.choices(("plain", "bullets", "numbered"), (3, 1, 1))[0]
    column = width - INDENT_MM[kind]
    count = 1 if kind == "plain" else source.randint(2, 4)
    texts = [_text(source, _characters(source, column, size), bold) for _ in range(count)]
    return TextBox(face, bold, spacing, size, width, kind, tuple(texts))


def _characters(source: random.Random, width_mm: float, size_pt: float) -> int:
    """Return how many characters take one to seven lines; a character is about half an em."""
    in_line = width_mm * 72 / 25.4 / (size_pt * 0.5)
    return max(4, int(in_line * source.uniform(0.3, MOST_LINES)))


def _text(source: random.Random, characters: int, bold: bool = False) -> tuple[Weighted, ...]:
    """Return a text of about so many characters, with bold pieces in the middle of sentences and of words."""
    words: list[str] = []
    while sum(map(len, words)) + len(words) < characters:
        words.append(_word(source))
    text = " ".join(words)
    if bold or source.random() < 0.6:
        return ((text, bold),)
    cuts = sorted(source.randrange(len(text) + 1) for _ in range(2))
    if source.random() < 0.7:
        cuts = [text.find(" ", cut) + 1 or len(text) for cut in cuts]
    pieces = ((text[: cuts[0]], False), (text[cuts[0] : cuts[1]], True), (text[cuts[1] :], False))
    return tuple(piece for piece in pieces if piece[0])


def _word(source: random.Random) -> str:
    lists: Sequence[Sequence[str]] = (WORDS, LONG, ODD, EMOJI, FOREIGN)
    word = source.choice(source.choices(lists, (80, 4, 11, 3, 2))[0])
    if source.random() < 0.15:
        word += source.choice(SIGNS)
    return word.capitalize() if source.random() < 0.1 else word
