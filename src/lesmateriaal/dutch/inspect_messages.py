"""The sentences of `messages` about finished files: where it is, what is wrong, what to do in the program.

The names of menus are those of the Dutch PowerPoint and Word. `{on_slide}` and `{in_text}` say where it is,
`{elsewhere}` how often it is wrong at other places; `places` makes them.
"""

from collections.abc import Mapping
from typing import Any

_SAVE = "Open het in PowerPoint of Word, kies Bestand, Opslaan als, en sla het op onder een andere naam."
_AGAIN = "Maak het opnieuw met `lesmateriaal bouw`, of laat PowerPoint of Word het herstellen en sla het op."
_ALT = "Klik met rechts op het plaatje, kies Alternatieve tekst, en beschrijf wat je ziet of kies Decoratief."
_LANGUAGE = "Selecteer de tekst, kies Controleren, Taal, Controletaal instellen, en kies Nederlands."
_ORDER = "Kies Start, Schikken, Selectievenster, en sleep: wat onderaan staat, wordt het eerst voorgelezen."
_COLOUR = "Kies een donkerder of juist lichtere kleur voor de tekst of voor wat erachter staat."
_LINK = (
    "Klik met rechts op de koppeling, kies Koppeling bewerken, en laat de tekst zeggen waar die heen gaat."
)
_LIST = "Haal de tekens weg, selecteer de regels, en kies Start, Opsommingstekens of Nummering."

INSPECT_MESSAGES: dict[str, tuple[str, str]] = {
    # a file that cannot be looked into
    "office_no_file": (
        "dit is geen gewoon bestand, maar een map, een apparaat of een doorgeefbuis.",
        "Kies een presentatie (.pptx) of een Word-document (.docx).",
    ),
    "office_lock": (
        "dit is geen document: Word of PowerPoint bewaart hierin dat een document open staat.",
        "Kies het document zelf, zonder ~$ in de naam. Als je het sluit, verdwijnt dit bestand.",
    ),
    "office_empty": ("dit bestand is leeg.", "Kijk of het goed is opgeslagen of gedownload."),
    "office_too_large": (
        "dit bestand is groter dan {limit_mib} MiB.",
        "Maak de plaatjes en filmpjes kleiner: klik op een plaatje, kies Afbeeldingsindeling, Afbeeldingen comprimeren.",
    ),
    "office_encrypted": (
        "dit bestand is beveiligd met een wachtwoord.",
        "Open het, kies Bestand, Info, Beveiligen, en haal het wachtwoord weg.",
    ),
    "office_old": (
        "dit is een bestand van een Office van voor 2007.",
        f"{_SAVE} Kies daarbij .pptx of .docx.",
    ),
    "office_open_document": (
        "dit is een bestand van LibreOffice (.odp of .odt).",
        "Open het, kies Opslaan als, en kies daarbij PowerPoint (.pptx) of Word (.docx).",
    ),
    "office_not_office": (
        "dit is geen bestand van PowerPoint of Word.",
        "Kies een bestand dat eindigt op .pptx of .docx.",
    ),
    "office_cut_off": (
        "dit bestand is beschadigd of maar voor een deel opgeslagen.",
        "Download het opnieuw, of neem een eerdere versie.",
    ),
    "office_too_many_parts": ("dit bestand heeft meer dan {limit} onderdelen.", _SAVE),
    "office_xml_too_large": ("het onderdeel {part} is te groot; samen mag het {limit_mib} MiB zijn.", _SAVE),
    "office_too_long": (
        "dit bestand heeft te veel tekst en vormen om te bekijken: meer dan {limit} stukjes.",
        "Verdeel het over twee bestanden.",
    ),
    "office_part_unreadable": (
        "het onderdeel {part} is beschadigd.",
        "Neem een eerdere versie van het bestand.",
    ),
    "office_part_broken": ("het onderdeel {part} bevat geen geldige XML.", _AGAIN),
    "office_other_kind": (
        "dit is geen presentatie en geen Word-document.",
        "Kies een bestand dat eindigt op .pptx of .docx.",
    ),
    "office_wrong_suffix": (
        "de naam klopt niet met wat erin zit: dit is een {suffix}.",
        "Geef het bestand een naam die eindigt op {suffix}.",
    ),
    # faults of the file itself
    "office_part_twice": ("het onderdeel {part} staat er twee keer in.", _AGAIN),
    "office_no_type": ("van het onderdeel {part} staat er niet bij wat het is.", _AGAIN),
    "office_type_without_part": ("het onderdeel {part} wordt genoemd, maar is er niet.", _AGAIN),
    "office_link_nowhere": ("{part} verwijst naar {target}, maar dat is er niet.", _AGAIN),
    "office_link_twice": ("{part} gebruikt de verwijzing {link} voor twee dingen.", _AGAIN),
    "office_link_unknown": ("{part} gebruikt de verwijzing {link}, maar die is er niet.", _AGAIN),
    "office_grid": (
        "in {part} staat een rij van {cells} cellen in een tabel van {columns} kolommen.{elsewhere}",
        _AGAIN,
    ),
    "office_cell_end": ("in {part} eindigt een cel van een tabel niet met een alinea.", _AGAIN),
    "office_id_twice": ("in {part} hebben twee vormen hetzelfde nummer, {id}.{elsewhere}", _AGAIN),
    "office_open_field": ("in {part} wordt een veld, zoals een bladzijdenummer, niet afgesloten.", _AGAIN),
    "office_line_break": ("in {part} staat een los regeleinde in een tekst (“{text}”).{elsewhere}", _AGAIN),
    "office_open_slot": (
        "in {part} is een plek voor de school niet ingevuld.",
        "Maak het opnieuw met `lesmateriaal bouw`.",
    ),
    # both kinds of file
    "file_no_title": (
        "het bestand heeft geen titel in zijn eigenschappen.",
        "Kies Bestand, Info, en vul rechts bij Titel een titel in.",
    ),
    "file_no_language": (
        "nergens staat in welke taal dit bestand is.",
        "Selecteer alle tekst, kies Controleren, Taal, Controletaal instellen, en kies Nederlands.",
    ),
    "file_character": (
        "in {part} staat een teken dat niet elke computer kan tonen (“{text}”).{elsewhere}",
        "Typ het opnieuw of haal het weg.",
    ),
    # slides
    "slide_no_title": (
        "{on_slide} ontbreekt de titel.",
        "Kies Start, Dia-indeling, neem een indeling met een titel en vul die in.",
    ),
    "slide_title_twice": (
        "{on_slide} is de titel dezelfde als op dia {first}.",
        "Geef elke dia een eigen titel, bijvoorbeeld met (vervolg) erachter.",
    ),
    "slide_title_not_first": (
        "{on_slide} wordt “{text}” voorgelezen vóór de titel.",
        "Kies Start, Schikken, Selectievenster, en sleep de titel naar onderen: die wordt dan het eerst voorgelezen.",
    ),
    "slide_foot_not_last": (
        "{on_slide} wordt “{text}” voorgelezen na de voettekst of het dianummer.",
        "Kies Start, Schikken, Selectievenster, en sleep voettekst en dianummer helemaal naar boven.",
    ),
    "slide_order": (
        "{on_slide} wordt “{text}” voorgelezen vóór “{other}”, dat erboven staat.{elsewhere}",
        _ORDER,
    ),
    "slide_crowded": (
        "{on_slide} staan te veel vormen: de leesvolgorde en wat achter de tekst ligt zijn niet bekeken.",
        "Verdeel het over meer dia's, of maak van de losse vormen één plaatje.",
    ),
    "slide_no_language": ("{on_slide} heeft de tekst “{text}” geen taal.{elsewhere}", _LANGUAGE),
    "notes_no_language": ("{on_slide} heeft de tekst “{text}” geen taal.{elsewhere}", _LANGUAGE),
    "slide_odd_language": (
        "{on_slide} is de taal van “{text}” niet goed ingevuld ({language_called}).{elsewhere}",
        _LANGUAGE,
    ),
    "slide_no_alt": ("{on_slide} heeft het plaatje “{text}” geen alternatieve tekst.{elsewhere}", _ALT),
    "slide_alt_is_name": ("{on_slide} is “{text}” geen beschrijving van het plaatje.{elsewhere}", _ALT),
    "slide_no_header_row": (
        "{on_slide} heeft een tabel geen kopregel.",
        "Klik in de tabel, kies Tabelontwerp, en zet Veldnamenrij aan.",
    ),
    "slide_typed_list": ("{on_slide} is de opsomming bij “{text}” met de hand getypt.{elsewhere}", _LIST),
    "slide_vague_link": ("{on_slide} zegt de koppeling “{text}” niet waar die heen gaat.{elsewhere}", _LINK),
    "slide_contrast": (
        "{on_slide} is “{text}” slecht te lezen: het contrast is {ratio} en moet {least} zijn.{elsewhere}",
        _COLOUR,
    ),
    "slide_small_text": (
        "{on_slide} is “{text}” {size} punten groot; het moet ten minste {least} zijn.{elsewhere}",
        "Maak de letters groter, of verdeel de tekst over twee dia's.",
    ),
    "slide_empty_box": (
        "{on_slide} is het vak {text} leeg gebleven.{elsewhere}",
        "Vul het in, of klik op de rand en druk op Delete.",
    ),
    # paper
    "paper_no_language": ("{in_text} heeft “{text}” geen taal.{elsewhere}", _LANGUAGE),
    "paper_odd_language": (
        "{in_text} is de taal van “{text}” niet goed ingevuld ({language_called}).{elsewhere}",
        _LANGUAGE,
    ),
    "paper_no_heading": (
        "het document heeft geen Kop 1 en geen Titel.",
        "Zet de cursor in de bovenste kop en kies Start, Stijlen, Kop 1.",
    ),
    "paper_two_headings": (
        "“{text}” is ook een Kop 1, net als “{first}”.",
        "Geef een van de twee de stijl Kop 2, of geef de naam van het document de stijl Titel.",
    ),
    "paper_skipped_heading": (
        "de kop “{text}” is een Kop {level}, maar de kop ervoor is een Kop {before}.",
        "Kies bij Start, Stijlen een kop die hooguit een stap lager is.",
    ),
    "paper_typed_list": ("{in_text} is de opsomming bij “{text}” met de hand getypt.{elsewhere}", _LIST),
    "paper_no_header_row": (
        "{in_text} heeft de tabel die begint met “{text}” geen kopregel.{elsewhere}",
        "Klik in de eerste rij en kies bij de tabel Indeling, Veldnamenrijen herhalen. "
        "Zijn het geen gegevens? Zet dan bij Tabelontwerp Veldnamenrij uit.",
    ),
    "paper_no_alt": ("{in_text} heeft het plaatje “{text}” geen alternatieve tekst.{elsewhere}", _ALT),
    "paper_alt_is_name": ("{in_text} is “{text}” geen beschrijving van het plaatje.", _ALT),
    "paper_vague_link": ("{in_text} zegt de koppeling “{text}” niet waar die heen gaat.", _LINK),
    "paper_contrast": (
        "{in_text} is “{text}” slecht te lezen: het contrast is {ratio} en moet {least} zijn.{elsewhere}",
        _COLOUR,
    ),
    "paper_small_text": (
        "{in_text} is “{text}” {size} punten groot; het moet ten minste {least} zijn.{elsewhere}",
        "Maak de letters groter, of pas bij Start, Stijlen de stijl aan.",
    ),
}

_STORIES = {"head": "in de koptekst", "foot": "in de voettekst", "note": "in een voetnoot"}


def places(facts: Mapping[str, Any]) -> dict[str, str]:
    """Return what the sentences call the place that `facts` name, and how often it is wrong elsewhere."""
    title, heading, more = facts.get("title"), facts.get("heading"), facts.get("more", 0)
    if "slide" in facts:
        where = "in de notities bij" if facts.get("notes") else "op"
        on_slide = f"{where} dia {facts['slide']}" + (f" (“{title}”)" if title else "")
    else:
        on_slide = f"in de dia-indeling “{facts['layout']}”" if facts.get("layout") else "in het diamodel"
    under = f"onder de kop “{heading}”" if heading else "in de tekst"
    times = "één andere plek" if more == 1 else f"{more} andere plekken"
    return {
        "on_slide": on_slide,
        "in_text": _STORIES.get(str(facts.get("story")), under),
        "language_called": f"“{facts['language']}”" if facts.get("language") else "leeg",
        "elsewhere": f" Dat is nog op {times} zo." if more else "",
    }
