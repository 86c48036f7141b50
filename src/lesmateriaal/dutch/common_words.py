"""The words that nobody has to explain: the most used ones, and concrete ones that children know all the same.

A list of what adults write puts *context* before *giraf*, so a small list of our own stands beside it.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def common_words() -> Mapping[str, int]:
    """Return the 15,000 most used words, each with its rank from 1; read once, when first asked for."""
    text = files("lesmateriaal.dutch").joinpath("common_words.txt").read_text("utf-8")
    found = (line for line in text.splitlines() if not line.startswith("#"))
    return {word: rank for rank, word in enumerate(found, start=1)}


CHILD_WORDS = frozenset(
    # animals
    "beer cavia eekhoorn eend egel ekster giraf goudvis haai hamster kikker kip konijn koe lama lieveheersbeestje "
    "meeuw merel mier muis mus octopus olifant otter papegaai pinguïn poes schaap schildpad slak slang spin "
    "stinkdier uil varken vlieg vlinder vogel vos wolf zebra dino dinosaurus "
    # at school and at home
    "agenda beker dia blaadje boekentas boterham broodtrommel buur cactus etui gum juf kaars karton kast klei knikker "
    "knutselen kwast lijm lijst liniaal map meester plakken potlood prikbord puzzel rugzak schaar schets "
    "schoolplein stift strook strookje tas trommel vensterbank vouwen vouw zwembad badmuts koek spinazie "
    # what one does and what it is like
    "aaien boem bibberen duwen expres fluisteren gapen gaapt giechelen gillen glijden glijdt glimmen grappig "
    "hardop hihi hinkelen huppelen kleien knippen knip knipogen kleven likken mopperen niezen oeps plof prikken prik "
    "schateren scheef scheve scheur scheuren schreeuwen slom slome snappen snoepen sok stampen struikelen suf tekenen "
    "toveren waaien wiebelen wissen zwaaien zwemmen zwemt "
    # games, sports and the screen
    "doelpunt hut kampioen keeper knikkerbaan moppen schommel skate skaten step stoep toernooi verstoppertje "
    "app appen chatten emoji filmpje gamen klik selfie sticker tablet".split()
)
"""Words of children's books and classrooms that adults seldom write; chosen by hand, for all levels."""
CLASS_WORDS: Mapping[str, frozenset[str]] = {
    "mbo": frozenset({"burgerschap", "casus", "portfolio", "stagiair", "stagiaire"}),
}
"""Words of the timetable at one level: who goes to that school hears them every week."""
