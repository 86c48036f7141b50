"""The words around an explanation: its headings, how a warning is accepted, and the page with all rules."""

from lesmateriaal.dutch.messages import decimal

EXPLAIN: dict[str, str] = {
    "what": "Wat er is",
    "why": "Waarom het telt",
    "wrong": "Fout",
    "right": "Goed",
    "accepting": "Aanvaarden",
    "is_error": "Dit is een fout. Los hem eerst op; een fout kun je niet aanvaarden.",
    "is_office_error": "Dit is een fout: Word of PowerPoint kan dit document weigeren of herstellen.",
    "is_office_warning": "Dit is een waarschuwing. In een document kun je niets aanvaarden: daar is geen plek voor een reden.",
    "is_warning": "Dit is een waarschuwing. Moet de tekst zo blijven? Zet dan in het bestand van het niveau, met je reden:",
    "is_either": "Is het een fout, dan kun je hem niet aanvaarden. Is het een waarschuwing, en moet de tekst zo blijven? "
    "Zet dan in het bestand van het niveau, met je reden:",
    "example_of_accepting": "aanvaard:\n  - code: {code}\n    tekst: een stukje van wat de melding noemt\n"
    "    reden: waarom het zo moet blijven",
    "without_text": "Zonder `tekst` geldt het voor elke waarschuwing met deze code in dat bestand.",
    # where an example stands
    "in_file": "in {file}",
    "whole_file": "het hele bestand {file}",
    "in_activity": "in {file}, bij een activiteit met `soort: {name}`",
    "in_record": "in {file}, bij `{name}`",
    "of_lesson": "van een les met `{line}`",
    "rest": "Bij `# …` staat de rest van de les, zoals die was.",
    # the list
    "heading": "{code} ({severity})",
    "more": "Meer over een code: lesmateriaal uitleg CODE",
    "count": "Er zijn {total} codes: {errors} keer een fout, {warnings} keer een waarschuwing, en {either} keer hangt "
    "het ervan af hoe ver een grens wordt overschreden.",
    # wrong use
    "no_such_code": "de code `{value}` bestaat niet.{suggestion} Alle codes: lesmateriaal uitleg",
    "code_and_all": "kies een CODE of --alles, niet allebei.",
    # the page with all rules
    "page_title": "Regels: wat `lesmateriaal controleer` kan vinden",
    "page_opening": "Deze bladzijde is gemaakt met `lesmateriaal uitleg --alles --uitvoer markdown`. Verander haar niet met de "
    "hand: de teksten staan in `src/lesmateriaal/dutch/uitleg/`.",
    "page_fault": "Een **fout** houdt een les tegen: ze wordt niet gemaakt. Een **waarschuwing** niet. Met `--streng` telt ook een "
    "waarschuwing als fout.",
    "page_accepting": "Een waarschuwing die je bekeken hebt en die mag blijven, kun je aanvaarden, met een reden. Zet dat in het "
    "bestand van het niveau:",
    "page_after": "`tekst` is een stukje van wat de melding noemt. Laat je het weg, dan geldt het voor elke waarschuwing met deze "
    "code in dat bestand. Een fout kun je niet aanvaarden, en een waarschuwing over een document ook niet. "
    "Wat je aanvaardt en wat er niet (meer) is, krijgt zelf een waarschuwing: `aanvaard_zonder_doel`.",
    "table_code": "code",
    "table_severity": "ernst",
    "table_title": "wat er is",
}


def explain_words(name: str, /, **facts: object) -> str:
    """Return the sentence or word `name` with `facts` filled in."""
    return EXPLAIN[name].format(**facts)


def number(value: float) -> str:
    """Return `value` as Dutch writes it: `4,5` and `15.000`."""
    return decimal(value) if isinstance(value, float) else f"{value:,}".replace(",", ".")


def place_of_example(where: str, lesson: str = "") -> str:
    """Return in words where an example stands; `where` and `lesson` are those of an `Explanation`."""
    whole = where.removeprefix("heel ")
    file, _, name = whole.partition(" > ")
    if whole != where:
        place = explain_words("whole_file", file=file)
    elif not name:
        place = explain_words("in_file", file=file)
    else:
        inside = "in_record" if file.startswith("assets/") else "in_activity"
        place = explain_words(inside, file=file, name=name)
    return f"{place} {explain_words('of_lesson', line=lesson)}" if lesson else place
