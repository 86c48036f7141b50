"""What `lesmateriaal invullen` says."""

from collections.abc import Mapping

FILL_RUN_MESSAGES: dict[str, tuple[str, str]] = {
    "pack_name_twice": (
        "dit pakket heet {name}, net als {file}.",
        "Geef één van de twee. Ze zouden op dezelfde plaats komen.",
    ),
    "school_twice": (
        "deze regel is precies hetzelfde als regel {line}.",
        "Er is niets mee gedaan. Haal één van de twee weg.",
    ),
    "school_same_name": (
        "deze school heet hetzelfde als die op regel {line}.",
        "Haar pakketten staan in {folder}. Zijn het twee scholen? Zet de plaats erbij, dan zie je wie wie is.",
    ),
    "own_pack_kept": (
        "dit pakket had iemand veranderd, en het is nu opnieuw gemaakt.",
        "De veranderde versie staat ernaast: {copy}.",
    ),
    "school_not_filled": (
        "deze school is niet ingevuld door een fout in lesmateriaal zelf ({kind}).",
        "Meld hem bij het project. Stuur de namen van je collega's niet mee.",
    ),
    "filling_busy": (
        "in deze map is lesmateriaal nog aan het invullen.",
        "Wacht tot dat klaar is, of kies met --uit een andere map.",
    ),
    "process_lost": (
        "een deel van het programma is door je computer gestopt. Vaak is er dan te weinig geheugen.",
        "Sluit andere programma's, en geef dezelfde opdracht nog eens: dan gaat het verder.",
    ),
}
FILL_RUN_CODES = {
    "pack_name_twice": "pakket_dubbel",
    "school_twice": "school_dubbel",
    "school_same_name": "school_zelfde_naam",
    "own_pack_kept": "eigen_pakket_bewaard",
    "school_not_filled": "school_niet_ingevuld",
    "filling_busy": "invullen_bezig",
    "process_lost": "deel_gestopt",
}

_WORDS: Mapping[str, str] = {
    # wrong use
    "no_school": "zeg van wie de pakketten worden: --school school.yaml, of --scholen scholen.csv voor veel scholen.",
    "both": "--school en --scholen gaan niet samen. --school is voor één school, --scholen voor een lijst.",
    "table_as_school": "{file} lijkt een lijst van scholen. Gebruik daarvoor --scholen.",
    "school_as_table": "{file} lijkt de gegevens van één school. Gebruik daarvoor --school.",
    "no_pack": "het pakket {value} is er niet.{suggestion}",
    "no_packs_in_folder": "in de map {value} staan geen pakketten (.zip).",
    # what is done
    "filling": "Invullen",
    "bundles_left_out": "Overgeslagen: {names}. Alles daarin staat ook in de andere pakketten van die map. Wil je het "
    "toch? Noem dan dat bestand.",
    "made_one": "{packs} ingevuld in {folder}.",
    "made_many": "{schools} ingevuld in {folder}, elk met {packs}.",
    "made_single": "{schools} ingevuld in {folder}, met {packs}.",
    "nothing_made": "Er is niets gemaakt.",
    "right_one": "Alles is al gemaakt: er is niets veranderd sinds de vorige keer ({folder}).",
    "right_many": "Alles is al gemaakt: er is niets veranderd sinds de vorige keer ({schools}).",
    "right": "{number} al goed.",
    "wrong": "{number} overgeslagen: daar klopt iets niet.",
    "twice": "{number} dubbel.",
    "failed": "{number} niet gelukt.",
    "others": "In {folder} stond al, van scholen die niet in deze lijst staan: {names}. Daar is niets mee gedaan.",
    "and_more": "{names} en nog {number}",
    "private": "Er staan namen van mensen in. Zet ingevulde pakketten niet op een openbare website.",
    "stopped": "Gestopt: {schools} klaar. Geef dezelfde opdracht nog eens, dan gaat het verder.",
    # counts
    "school_1": "1 school",
    "school_n": "{number} scholen",
    "school_is_1": "1 school is",
    "school_is_n": "{number} scholen zijn",
    "school_was_1": "1 school was",
    "school_was_n": "{number} scholen waren",
    "row_is_1": "1 regel is",
    "row_is_n": "{number} regels zijn",
    "pack_1": "1 pakket",
    "pack_n": "{number} pakketten",
}

OUTCOMES: Mapping[str, str] = {
    "made": "gemaakt",
    "right": "al_goed",
    "wrong": "fout",
    "failed": "mislukt",
    "twice": "dubbel",
}
"""What became of a school, as JSON has it."""


def fill_words(name: str, /, **facts: object) -> str:
    """Return the sentence or word `name` with `facts` filled in."""
    return _WORDS[name].format(**facts)


def so_many(kind: str, number: int) -> str:
    """Return `number` and the words for so many of `kind`: "1 school", "3 scholen waren"."""
    return fill_words(f"{kind}_{'1' if number == 1 else 'n'}", number=number)
