"""What is said of the data of a school: `school.yaml`, and a table with many schools."""

SCHOOL_MESSAGES: dict[str, tuple[str, str]] = {
    "colour_empty": (
        "bij `{key}` staat geen kleur.",
        'Zet de kleur tussen aanhalingstekens, zoals "#1f5c8a": na een los # leest YAML niet verder.',
    ),
    "logo_missing": (
        "het logo {file} is er niet.",
        "Zet het in dezelfde map als dit bestand, of verbeter de naam.",
    ),
    "logo_outside": (
        "het logo {file} staat niet in de map van dit bestand.",
        "Zet het daarin en schrijf alleen de naam, zoals logo.png.",
    ),
    "short_name_too_wide": (
        "de korte naam past niet in de voettekst op papier.",
        "Kort hem af. Hoofdletters nemen meer plaats in dan kleine letters.",
    ),
    "name_too_wide": (
        "deze tekst is te breed voor de plaats die hij op de dia's heeft.",
        "Kort hem af tot ongeveer {characters} tekens. Hoofdletters nemen meer plaats in dan kleine letters.",
    ),
    "contact_too_wide": (
        "naam, rol, telefoon en e-mail van deze contactpersoon zijn samen te breed voor de ouderbrief.",
        "Kort een van de vier af. Hoofdletters nemen meer plaats in dan kleine letters.",
    ),
    "colour_adjusted": (
        "de kleur {colour} is te licht om op wit goed te zien. In het materiaal staat {used}.",
        "Wil je zelf kiezen? Neem een donkerder kleur.",
    ),
    "no_contact_point": (
        "bij de contactpersonen staat geen aanspreekpunt pesten. Op po en vo blijft die regel open.",
        'Zet erbij wie dat is, met "pesten" of "aanspreekpunt" in de rol. Voor het mbo hoeft het niet.',
    ),
    "formula": (
        "`{value}` begint met =, +, - of @. Zo begint een formule uit een rekenblad.",
        "Schrijf de naam zelf, zonder dat teken.",
    ),
    "not_address": (
        "`{value}` is geen adres van een bladzijde op internet.",
        "Schrijf het zoals in je browser, zoals www.delinde.example/pesten.",
    ),
    "not_email": (
        "`{value}` is geen e-mailadres.",
        "Schrijf het zoals a.dewit@delinde.example. Eén adres per persoon.",
    ),
    "phone_damaged": (
        "het telefoonnummer `{value}` is door een rekenblad veranderd: de cijfers zijn weg.",
        "Typ het opnieuw. Zet de kolom in Excel eerst op Tekst, onder Getalnotatie.",
    ),
    "phone_without_zero": (
        "het telefoonnummer {value} heeft negen cijfers. Waarschijnlijk haalde een rekenblad de 0 eraf.",
        "Zet de 0 ervoor. Zet de kolom in Excel op Tekst, onder Getalnotatie, dan blijft hij staan.",
    ),
    # a table with many schools
    "table_is_workbook": (
        "dit is een Excel-bestand, en geen CSV.",
        "Open het, en kies Opslaan als, CSV UTF-8. Gebruik dat bestand.",
    ),
    "table_without_rows": (
        "in de tabel staan alleen de namen van de kolommen.",
        "Zet op elke regel daaronder een school.",
    ),
    "row_name_empty": (
        "op deze regel staat geen naam van een school.",
        "Vul de kolom `naam` in.",
    ),
    "row_cell_empty": (
        "op deze regel is de kolom `{column}` leeg.",
        "Vul hem in. Hoort hier niemand? Maak dan alle vakken van die persoon leeg.",
    ),
    "table_empty": (
        "de tabel is leeg.",
        "Zet op de eerste regel de namen van de kolommen, en op elke regel daaronder een school.",
    ),
    "table_too_large": (
        "de tabel is groter dan {limit_mb} MB. Zo veel scholen zijn er niet.",
        "Kijk of je het goede bestand koos.",
    ),
    "table_not_utf8": (
        "de tabel is niet bewaard als UTF-8, en letters met een accent zijn niet te lezen.",
        "Kies in Excel: Opslaan als, en dan CSV UTF-8.",
    ),
    "table_column_missing": (
        "op de eerste regel staat geen kolom `{column}`.",
        "Zet daar de namen van de kolommen, met een puntkomma, een komma of een tab ertussen.",
    ),
    "table_column_twice": ("de kolom `{column}` staat er twee keer.", "Haal één van de twee weg."),
    "table_column_unknown": (
        "een kolom `{column}` ken ik niet.{suggestion_sentence}",
        "Kies uit: {allowed_list}. De andere mensen zijn contact2 tot en met contact4.",
    ),
    "row_too_long": (
        "op deze regel staan meer dan {limit} tekens. Zo lang zijn de gegevens van een school niet.",
        "Kijk of er iets in een vak is geplakt dat er niet hoort.",
    ),
    "row_too_many_cells": (
        "op deze regel staan {cells} vakken, en er zijn {columns} kolommen.",
        'Staat er een scheidingsteken in een tekst? Zet die tekst tussen aanhalingstekens: ".',
    ),
    "row_quote_open": (
        "op deze regel begint een tekst met een aanhalingsteken dat nergens sluit.",
        'Zet er aan het eind van de tekst een " bij, of haal het weg. Een " in een tekst schrijf je als "".',
    ),
    "row_separator": (
        "deze regel heeft een ander scheidingsteken dan de eerste.",
        "Gebruik op elke regel {separator} tussen de vakken.",
    ),
}
