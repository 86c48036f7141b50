"""The sentences of `messages` about files and YAML: what goes wrong before there is a lesson to read.

A sentence is a format string over the facts of the problem. Each entry is (what is wrong, what to do).
"""

YAML_MESSAGES: dict[str, tuple[str, str]] = {
    # the file
    "file_missing": ("dit bestand is er niet.", "Maak het bestand of verbeter de naam."),
    "file_unreadable": (
        "dit bestand kan niet worden gelezen.",
        "Kijk of je het mag openen en of het geen map is.",
    ),
    "file_outside": (
        "dit bestand staat in werkelijkheid buiten de map met lessen.",
        "Zet het bestand zelf in de map, en geen verwijzing.",
    ),
    "file_too_large": (
        "dit bestand is groter dan {limit_kib} KiB.",
        "Zo groot is geen les. Kijk of er iets anders in terecht is gekomen.",
    ),
    "file_not_utf8": (
        "dit bestand is niet opgeslagen als UTF-8.",
        "Open het in je editor en kies: opslaan met codering UTF-8.",
    ),
    "file_empty": ("dit bestand is leeg.", "Begin met een kopie van een bestaande les."),
    "control_character": (
        "hier staat een onzichtbaar teken ({codepoint}) dat Word en PowerPoint niet aankunnen.",
        "Verwijder het. Vaak komt het mee bij knippen en plakken.",
    ),
    "hidden_space": (
        "hier staat een onzichtbaar teken ({codepoint}), vaak een vaste spatie uit Word. Aantal in dit bestand: "
        "{count}.",
        "Wis het en typ een gewone spatie. Zijn het er veel? Gebruik zoeken en vervangen.",
    ),
    "wrong_file_name": (
        "dit bestand heet `{name}`, en onder die naam wordt het niet gelezen.",
        "Noem het `{right}`.",
    ),
    # the YAML
    "top_not_mapping": (
        "het bestand moet beginnen met een sleutel, zoals `titel:`.",
        "Kijk hoe een bestaande les begint.",
    ),
    "second_document": ("hier begint een tweede document (---).", "Zet elke les in een eigen bestand."),
    "duplicate_key": (
        "`{key}` staat hier twee keer; de eerste keer op regel {first_line}.",
        "Voeg ze samen of haal er een weg.",
    ),
    "block_twice": (
        "`{key}` tot en met `{last}` staan hier voor de tweede keer; de eerste keer vanaf regel {first_line}.",
        "Haal een van de twee weg.",
    ),
    "missing_dash": (
        "hier begint een tweede onderdeel zonder streepje: `{key}` stond al op regel {first_line}.",
        "Begin elk onderdeel met een streepje, zoals `- {first}:`.",
    ),
    "list_dash": (
        "dit onderdeel begint met `{bullet}` en niet met een streepje en een spatie.",
        "Begin elke regel van een lijst met `- `: het gewone streepje naast de nul, en een spatie.",
    ),
    "key_not_text": ("een sleutel moet gewone tekst zijn.", "Zet de tekst tussen aanhalingstekens."),
    "too_deep": (
        "hier zijn meer dan {limit} niveaus in elkaar gezet.",
        "Kijk of er een haakje te veel staat.",
    ),
    "yaml_tag": (
        "`{tag}` mag hier niet: een les bevat alleen tekst.",
        "Zet de tekst tussen aanhalingstekens, of haal het uitroepteken met het woord weg.",
    ),
    "yaml_anchor": (
        "een tekst mag niet beginnen met & of *.",
        "Zet de tekst tussen aanhalingstekens.",
    ),
    "yaml_tab": ("hier staat een tab.", "Gebruik spaties om in te springen, twee per niveau."),
    "yaml_character": (
        "een tekst kan niet beginnen met dit teken.",
        "Zet de hele tekst tussen aanhalingstekens.",
    ),
    "yaml_colon": (
        "hier staat een dubbele punt die YAML niet begrijpt.",
        "Zet de tekst tussen aanhalingstekens, of kijk of de regel goed is ingesprongen.",
    ),
    "yaml_quote": (
        "een aanhalingsteken wordt niet gesloten.",
        "Zet een recht aanhalingsteken aan het eind van deze tekst. Begint hij met een apostrof, zoals 't Fort? Zet er dan "
        '" omheen: "\'t Fort".',
    ),
    "yaml_after_quote": (
        "deze tekst sluit zijn aanhalingstekens te vroeg: er staat nog tekst achter.",
        "Zet aanhalingstekens om de hele tekst. Staan er ook \" in? Gebruik dan buitenom '. Begint hij met een apostrof, "
        "zoals 't Fort? Gebruik dan \".",
    ),
    "yaml_hash": (
        "na # leest YAML niet verder: de rest van deze regel valt weg.",
        "Zet de tekst tussen aanhalingstekens. Is het een opmerking? Zet dan een spatie achter #.",
    ),
    "curly_quotes": (
        "om deze tekst staan gekrulde aanhalingstekens uit Word; die zouden in de les komen te staan.",
        'Gebruik rechte aanhalingstekens ("). Wil je ze wel in de les? Zet er dan rechte omheen.',
    ),
    "yaml_escape": ("na een \\ staat een teken dat daar niet kan.", "Gebruik enkele aanhalingstekens (')."),
    "yaml_bracket": (
        "een haakje [ of {{ wordt niet gesloten.",
        "Sluit het, of zet de tekst tussen aanhalingstekens.",
    ),
    "yaml_missing_colon": (
        "na deze sleutel ontbreekt een dubbele punt, of de spatie erachter.",
        "Schrijf bijvoorbeeld `titel: Doe jij mee?`.",
    ),
    "yaml_loose_line": (
        "deze regel hoort nergens bij: er staat geen sleutel en geen streepje voor.",
        "Hoort hij bij de tekst erboven? Zet hem even ver naar rechts. Is het een nieuw punt? Zet er `- ` voor. Is het "
        "een opmerking? Zet er # voor.",
    ),
    "yaml_indent": (
        "deze regel is niet goed ingesprongen.",
        "Zet hem even ver als de regels waar hij bij hoort.",
    ),
    "yaml_syntax": ("dit is geen geldige YAML.", "Vergelijk de regel met een bestaande les."),
}
