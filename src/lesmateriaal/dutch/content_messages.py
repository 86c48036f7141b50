"""The sentences of `messages` about content: keys and values, lessons and pictures.

A sentence is a format string over the facts of the problem. Each entry is (what is wrong, what to do).
"""

from lesmateriaal.dutch.yaml_messages import YAML_MESSAGES

CONTENT_MESSAGES: dict[str, tuple[str, str]] = {
    # the file, and what is wrong before there is a lesson to read
    **YAML_MESSAGES,
    # keys and values
    "unknown_key": (
        "de sleutel `{key}` bestaat hier niet.{suggestion_sentence}",
        "Kies uit: {allowed_list}.",
    ),
    "missing_key": ("`{key}` ontbreekt.", "Voeg `{key}:` toe."),
    "missing_keys": ("hier ontbreken: {choices_list}.", "Voeg ze toe, elk op een eigen regel."),
    "missing_kind": (
        "`soort` ontbreekt, dus is niet duidelijk wat dit is.{suggestion_sentence}",
        "Voeg `soort:` toe.",
    ),
    "unknown_kind": ("`{value}` is hier geen soort.{suggestion_sentence}", "Kies uit: {choices_list}."),
    "wrong_kind": (
        "hier staat `soort: {value}`, maar de sleutels zijn die van `{suggestion}`.",
        "Schrijf `soort: {suggestion}`, of gebruik de sleutels van `{value}`.",
    ),
    "other_kind": (
        "de sleutel `{key}` hoort niet bij `soort: {kind}`, wel bij: {choices_list}.",
        "Haal `{key}` weg, of verander de soort.",
    ),
    "wrong_choice": ("`{value}` kan hier niet.{suggestion_sentence}", "Kies uit: {choices_list}."),
    "wrong_value": ("de waarde van `{key}` klopt niet.", "Vergelijk hem met een bestaande les."),
    "empty_text": ("`{key}` is leeg.", "Vul iets in. Is het niet nodig? Haal de sleutel dan weg."),
    "empty_item": (
        "in `{key}` staat een streepje met niets erachter.",
        "Vul iets in, of haal het streepje weg.",
    ),
    "text_too_long": (
        "`{key}` heeft {actual_length} tekens, en er passen er hooguit {max_length}.",
        "Maak de tekst korter.",
    ),
    "list_too_short": (
        "`{key}` heeft te weinig regels.",
        "Zet er ten minste {min_length} in, elk achter een eigen streepje.",
    ),
    "list_too_long": ("`{key}` heeft te veel regels.", "Houd er hooguit {max_length} over."),
    "not_a_text": ("bij `{key}` hoort één tekst.", "Maak van de lijst of de sleutels één tekst."),
    "not_a_list": (
        "bij `{key}` hoort een lijst.",
        "Zet elke regel op een nieuwe lijn met een streepje ervoor.",
    ),
    "not_keys": (
        "bij `{key}` hoort hier geen losse tekst, maar een of meer sleutels met een waarde.",
        "Zet er deze sleutels in: {choices_list}.",
    ),
    "not_whole_number": (
        "`{key}` moet een heel getal zijn, zonder woorden.",
        "Schrijf bijvoorbeeld `{key}: 10`.",
    ),
    "number_too_small": ("`{key}` is te klein.", "Kies een getal van ten minste {ge}."),
    "number_too_large": ("`{key}` is te groot.", "Kies een getal van hooguit {le}."),
    "not_yes_no": ("`{key}` moet `ja` of `nee` zijn.", "Schrijf `{key}: ja` of `{key}: nee`."),
    "not_an_id": (
        "`{value}` kan geen verwijzing zijn.",
        "Gebruik kleine letters, cijfers en streepjes, zoals `stil-raster`: geen hoofdletters, spaties of punten.",
    ),
    "not_a_date": ("`{value}` is geen datum.", "Schrijf jaar-maand-dag, zoals 2026-11-22."),
    "not_version": ("`{value}` is geen versie.", "Schrijf cijfers met een punt, zoals 2026.1."),
    "not_colour": (
        "`{value}` is geen kleur.",
        "Schrijf # en zes cijfers of letters a-f, zoals #1f5c8a. In YAML staan daar aanhalingstekens om.",
    ),
    "chat_without_end": (
        "na het laatste bericht van de chat komt geen vraag.",
        "Geef het laatste bericht een `stop:` met de vraag die je dan stelt.",
    ),
    "meme_or_stickers": (
        "een activiteit `beeld` heeft een `meme` of `stickers`, niet allebei en niet geen van beide.",
        "Laat er precies een staan.",
    ),
    "quiz_right_answers": (
        "deze quizvraag heeft {count} goede antwoorden.",
        "Zet bij precies één keuze `goed: ja`.",
    ),
    # a lesson as a whole
    "no_lessons_folder": (
        "in deze map staat geen map `lessons`.",
        "Kies met --map de map waar `lessons` in staat.",
    ),
    "lesson_missing": ("deze les is er niet.{suggestion_sentence}", "Kies uit: {choices_list}."),
    "lesson_name": (
        "zo kan de map van een les niet heten.",
        "Gebruik kleine letters, cijfers en streepjes, zoals `digitale-stickers`.",
    ),
    "level_file_missing": (
        "les.yaml noemt bij `niveaus` {level}, maar hier is geen {file}.",
        "Maak het, of haal {level} weg bij `niveaus`.",
    ),
    "level_not_named": (
        "les.yaml noemt het niveau {level} niet.",
        "Zet {level} bij `niveaus` in les.yaml, of haal dit bestand weg.",
    ),
    "time_budget": (
        "de activiteiten duren samen {total} minuten, maar de les duurt {minutes} minuten.",
        "Pas de minuten van een activiteit aan, of die van de les.",
    ),
    "short_budget": (
        "de versie van {minutes} minuten duurt {total} minuten.",
        "Pas `kort` bij de activiteiten aan, samen precies {minutes}.",
    ),
    "short_without_closing": (
        "de afsluiting heeft geen `kort`. In de versie van {minutes} minuten valt de weg naar hulp dan weg.",
        "Geef de afsluiting ook `kort`, samen precies {minutes}.",
    ),
    "short_too_long": (
        "`kort` is {short} minuten, maar de hele activiteit duurt {minutes} minuten.",
        "Maak `kort` kleiner.",
    ),
    "timer_too_long": (
        "de klok loopt {timer} minuten, maar de activiteit duurt {minutes} minuten.",
        "Maak `klok` kleiner.",
    ),
    "phase_twice": ("de fase `{phase}` was al afgelopen.", "Zet de activiteiten van een fase bij elkaar."),
    "too_many_phases": ("de les heeft {count} fasen; op de dia passen er {limit}.", "Voeg fasen samen."),
    "no_closing": (
        "de les eindigt niet met een `afsluiting`, dus mist de weg naar hulp.",
        "Voeg als laatste een activiteit met `soort: afsluiting` toe.",
    ),
    "closing_not_last": ("de `afsluiting` is niet de laatste activiteit.", "Zet hem achteraan."),
    "two_exit_tickets": ("de les heeft meer dan één exitticket.", "Houd er één over."),
    "chat_part_without_chat": (
        "dit onderdeel drukt de chat af, maar deze activiteit heeft geen chat.",
        "Zet het bij de activiteit met `soort: chat`.",
    ),
    "unknown_source": (
        "de bron `{value}` staat niet in assets/bronnen.yaml.{suggestion_sentence}",
        "Voeg hem daar toe.",
    ),
    "unknown_picture": (
        "het plaatje `{value}` staat niet in assets/plaatjes.yaml.{suggestion_sentence}",
        "Kies een naam uit `lesmateriaal lijst plaatjes`, of voeg het daar toe, met maker en licentie.",
    ),
    "unknown_character": (
        "`{value}` staat niet in assets/personages.yaml.{suggestion_sentence}",
        "Kies uit: {choices_list}.",
    ),
    "character_level": (
        "{name} doet niet mee in lessen voor {level}: daar is geen tekening van.",
        "Kies uit: {choices_list}.",
    ),
    "unknown_face": (
        "{name} heeft geen gezicht `{value}`.{suggestion_sentence}",
        "Kies uit: {choices_list}.",
    ),
    "unknown_help_line": (
        "de hulplijn `{value}` staat niet in assets/hulplijnen.yaml.{suggestion_sentence}",
        "Kies uit: {choices_list}.",
    ),
    "help_line_level": ("{name} is geen hulplijn voor {level}.", "Kies een andere hulplijn."),
    "help_line_public": (
        "{name} heeft in assets/hulplijnen.yaml geen `{callers}` bij `doelgroep`.",
        "Kies een hulplijn die er wel voor is.",
    ),
    "too_many_help_lines": (
        "hier staan {count} hulplijnen; bij `publiek: {public}` zijn het er hooguit {limit}.",
        "Houd de lijnen over die het meest helpen.",
    ),
    "public_needs": (
        "`{key}` ontbreekt, en bij `publiek: {public}` hoort die erbij.",
        "Voeg `{key}:` toe, of verander `publiek` in les.yaml.",
    ),
    "public_refuses": (
        "`{key}` hoort niet bij `publiek: {public}`.",
        "Haal het weg, of verander `publiek` in les.yaml.",
    ),
    "student_sheet_level": (
        "een `thuisblad_student` is er alleen voor mbo, niet voor {level}.",
        "Haal het weg.",
    ),
    "steps_or_points": (
        "een blok van de stappenkaart heeft óf `stappen`, óf `punten`.",
        "Gebruik `stappen` als de volgorde telt, en anders `punten`.",
    ),
    "help_line_unchecked": (
        "nog niemand heeft nagekeken of {name} klopt.",
        "Bel of open de lijn en vul de dag in bij `gecontroleerd_op` in assets/hulplijnen.yaml.",
    ),
    "no_word": (
        "in `{value}` staat geen woord.",
        "Zet er een woord bij: een emoji ziet er op elk apparaat anders uit en wordt niet altijd voorgelezen.",
    ),
    # pictures
    "picture_missing": ("het plaatje {file} is er niet.", "Zet het bestand in assets/ of verbeter de naam."),
    "picture_outside": ("het plaatje {file} staat buiten de map assets/.", "Kopieer het naar assets/."),
    "picture_kind": ("{file} is geen soort plaatje dat kan.", "Kies uit: {choices_list}."),
    "picture_too_large": ("het plaatje {file} is groter dan {limit_mib} MiB.", "Maak het kleiner."),
    "picture_too_many_pixels": (
        "het plaatje {file} heeft meer dan {limit} miljoen pixels.",
        "Maak het kleiner.",
    ),
    "picture_shape": (
        "het plaatje {file} is meer dan vijf keer zo lang als breed, of andersom.",
        "Snijd het bij.",
    ),
    "picture_broken": ("het plaatje {file} is beschadigd.", "Sla het opnieuw op."),
    "bad_path": (
        "`{value}` is geen pad binnen de map assets/.",
        "Schrijf een naam zoals plaatjes/stil-raster.svg, zonder .. en zonder schijf ervoor.",
    ),
    "svg_too_large": ("de tekening {file} is groter dan {limit_kib} KiB.", "Maak de tekening eenvoudiger."),
    "svg_forbidden": (
        "in de tekening {file} staat `{what}`, en dat mag niet.",
        "Sla de tekening op als eenvoudige SVG: vormen, zonder tekst, scripts, stijlen of verwijzingen.",
    ),
    "svg_too_complex": (
        "de tekening {file} heeft te veel vormen, of te veel groepen en maskers in elkaar.",
        "Maak de tekening eenvoudiger.",
    ),
    "svg_view_box": (
        "de tekening {file} heeft geen bruikbare viewBox.",
        "Geef hem een viewBox met breedte en hoogte, de ene zijde hooguit vijf keer de andere.",
    ),
}
