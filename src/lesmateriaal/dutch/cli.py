"""The words of the command line: the frame of a help page, what is wrong with a command, what was done.

They replace all that click would say in English. A sentence is a format string over its facts. The help
texts of the commands themselves stand beside the commands, in `lesmateriaal.cli`.
"""

from pathlib import Path

FRAME: dict[str, str] = {
    # a help page
    "usage": "Gebruik: ",
    "arguments": "Argumenten",
    "options": "Opties",
    "commands": "Opdrachten",
    "options_metavar": "[OPTIES]",
    "command_metavar": "OPDRACHT …",
    "help_option": "Toon deze uitleg.",
    "more_help": "Meer uitleg: {command} --help",
    # wrong use
    "error": "Fout: {sentence}",
    "no_command": "er ontbreekt een opdracht. Kies uit: {choices}.",
    "no_such_command": "de opdracht `{value}` bestaat niet.{suggestion} Kies uit: {choices}.",
    "no_such_option": "de optie {option} bestaat hier niet.{suggestion}",
    "option_of_the_group": "de optie {option} hoort vóór de opdracht: {example}",
    "option_of_a_command": "de optie {option} hoort achter de opdracht: {example}",
    "suggestion": " Bedoelde je {meant}?",
    "no_value": "achter {option} ontbreekt wat je kiest: {option} {metavar}",
    "takes_no_value": "achter {option} hoort niets te staan.",
    "missing_argument": "{metavar} ontbreekt.",
    "extra_arguments": "dit is te veel: {values}. Haal het weg.",
    "wrong_choice": "`{value}` kan niet bij {option}.{suggestion} Kies uit: {choices}.",
    "no_day": "`{value}` bij {option} is geen dag. Schrijf jaar-maand-dag, zoals 2026-11-22.",
    "empty_value": "achter {option} staat een lege tekst.",
    "no_folder": "de map {value} bij {option} is er niet.",
    "not_a_folder": "{value} bij {option} is geen map.",
    "no_lessons_in_folder": "in de map {value} staat geen map `lessons`. Kies bij --map de map erboven.",
    "no_file": "het bestand {value} bij {option} is er niet.",
    "not_a_file": "{value} bij {option} is een map, geen bestand.",
    "nothing_in_folder": "in de map {value} staan geen lessen, en geen presentaties (.pptx) of "
    "Word-documenten (.docx).",
    "no_such_lesson": "de les `{value}` is er niet.{suggestion} Kies uit: {choices}.",
    "no_such_path": "`{value}` is geen les en geen pad naar een les.{suggestion} Kies uit: {choices}.",
    "no_lessons_at_all": "in {folder} staan nog geen lessen.",
    "unclear": "deze opdracht klopt niet.",
    # what was done
    "version": "lesmateriaal {version}",
    "version_unknown": "onbekend (niet geïnstalleerd)",
    "warning": "waarschuwing",
    "accepted": "aanvaard",
    "because": "Reden: {reason}",
    "progress": "{verb} [{bar}] {done}/{total} {name}",
    "building": "Bouwen",
    "pack_ready": "{lesson} {level}: klaar",
    "made": "{files} gemaakt in {folder}",
    "packed": "{packs} in {folder}",
    "nothing_made": "Er is niets gemaakt: wat je kiest, is er niet bij {lessons}.",
    "nothing_made_by_errors": "Er is niets gemaakt.",
    "checked": "{what} nagekeken: {counts}.",
    "and": "{one} en {other}",
    "no_errors": "geen fouten",
    "more_about_a_code": "Wat betekent een code? Kijk met: lesmateriaal uitleg CODE",
    "strict": "Met --streng tellen waarschuwingen als fout.",
    # the table of lessons
    "yes": "ja",
    "no": "nee",
    "column_lesson": "les",
    "column_public": "publiek",
    "column_level": "niveau",
    "column_minutes": "minuten",
    "column_audience": "voor wie",
    "column_title": "titel",
    "unknown": "?",
    # what the surroundings do
    "aborted": "Gestopt.",
    "surroundings": "Fout: {what} lukt niet{reason}.",
    "this": "dit",
    "our_bug": "Dit is een fout in lesmateriaal zelf, niet van jou ({kind}). Meld hem bij de makers, met wat "
    "je ziet als je LESMATERIAAL_FOUT=1 instelt en het nog eens doet.",
    "old_bash": "Aanvullen werkt niet in deze bash: daarvoor is versie 4.4 of nieuwer nodig.",
}

_PLURALS = {
    "file": ("bestand", "bestanden"),
    "pack": ("pakket", "pakketten"),
    "lesson": ("les", "lessen"),
    "document": ("document", "documenten"),
    "school": ("school", "scholen"),
    "error": ("fout", "fouten"),
    "warning": ("waarschuwing", "waarschuwingen"),
    "accepted": ("aanvaarde waarschuwing", "aanvaarde waarschuwingen"),
}

_REASONS = {
    "FileNotFoundError": ": het is er niet",
    "IsADirectoryError": ": het is een map",
    "MemoryError": ": er is te weinig geheugen",
    "NotADirectoryError": ": het is geen map",
    "PermissionError": ": je mag er niet bij",
}
_NO_SPACE = 28


def words(name: str, /, **facts: object) -> str:
    """Return the sentence or word `name` with `facts` filled in."""
    return FRAME[name].format(**facts)


def counted(kind: str, number: int) -> str:
    """Return `number` and the word for so many of `kind`: "1 les", "3 lessen"."""
    return f"{number} {_PLURALS[kind][number != 1]}"


def as_sentence(text: str) -> str:
    """Return `text` with a capital in front and one full stop behind."""
    return f"{text[:1].upper()}{text[1:].removesuffix('.')}."


def surroundings_sentence(error: BaseException) -> str:
    """Return what the system would not do, where the error tells: the file, and why in a few words."""
    number = getattr(error, "errno", None)
    name = getattr(error, "filename", None)
    reason = ": de schijf is vol" if number == _NO_SPACE else _REASONS.get(type(error).__name__, "")
    return words("surroundings", what=Path(str(name)).as_posix() if name else words("this"), reason=reason)
