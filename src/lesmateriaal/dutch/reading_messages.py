"""The sentences of `messages` about how a lesson reads and what may be said in it.

A sentence is a format string over the facts of the problem. Each entry is (what is wrong, what to do).
"""

READING_MESSAGES: dict[str, tuple[str, str]] = {
    # can it be read, and may it be said
    "sentence_too_long": (
        "deze zin heeft {count} woorden; er mogen er {limit} in: {sentence}",
        "Maak er twee zinnen van.",
    ),
    "sentences_long": (
        "een zin heeft in deze les gemiddeld {mean} woorden, en in deze stap {step_mean}; hooguit {limit} leest prettig.",
        "Knip lange zinnen in tweeën, om te beginnen hier.",
    ),
    "hard_to_read": (
        "de tekst van deze les heeft een leesscore (Flesch-Douma) van {score}, en deze stap {step_score}; het moet "
        "ten minste {limit} zijn.",
        "Kies kortere woorden en zinnen, om te beginnen hier.",
    ),
    "blaming": (
        "dit legt de schuld bij wie het overkomt (“{wording}”): {sentence}",
        "Zeg wat de mensen eromheen kunnen doen. Zegt iemand in het verhaal dit? Zet dan in dezelfde stap recht wie er "
        "geen schuld heeft.",
    ),
    "rare_word": (
        "het woord `{word}` is niet zo gewoon.",
        "Kies een gewoner woord, of leg het uit en zet het bij `woorden` van de les.",
    ),
    "word_not_used": (
        "het woord `{word}` komt in geen enkele stap voor.",
        "Haal het weg bij `woorden`, of kijk of het anders is geschreven.",
    ),
    "word_not_explained": (
        "`{word}` komt hier voor het eerst voor en wordt in deze stap niet uitgelegd met de woorden van `uitleg`: "
        "{meaning}",
        "Zeg het erbij, of pas de uitleg bij `woorden` aan.",
    ),
    "slide_wordy": (
        "de dia “{title}” heeft {count} woorden onder de titel; hooguit {limit} leest prettig.",
        "Schrap, of laat de mentor het zeggen.",
    ),
    "slides_without_picture": (
        "vanaf de dia “{title}” zijn er meer dan {limit} dia's achter elkaar zonder plaatje.",
        "Geef een van de activiteiten een `plaatje`.",
    ),
    "imagery_level": (
        "een stap met `beeld: {value}` hoort niet in een les voor {level}.",
        "Haal de stap weg. Komt het toch ter sprake, dan staat in de handleiding wat je doet.",
    ),
    "imagery_rule": (
        "in deze stap over seksueel beeld ontbreekt de vaste zin: {rule}",
        "Zet hem letterlijk bij `zeg` of `let_op`.",
    ),
    "imagery_untagged": (
        "deze stap spreekt van `{word}`, maar `beeld: seksueel` ontbreekt.",
        "Zet dat bij de stap; dan wordt nagekeken of hij veilig is. Hoort het hier niet, haal het woord dan weg.",
    ),
    "imagery_screenshot": (
        "dit raadt bij seksueel beeld aan om het vast te leggen of te bewaren: {sentence}",
        "Dat kan strafbaar zijn. Laat opschrijven wie, waar en wanneer, en een volwassene halen.",
    ),
    "corners_refused": (
        "`{key}: {value}` mag niet in een les over victim blaming: dan ziet iedereen waar iemand staat.",
        "Kies `vorm: kaartje`.",
    ),
    "account_name": (
        "`{value}` lijkt op de naam van een account.",
        "Haal hem weg: een echte gebruiker kan zo heten.",
    ),
    "surname": (
        "`{value}` lijkt op een voornaam met een achternaam.",
        "Noem personages alleen bij hun voornaam: iemand kan zo heten.",
    ),
    "phone_number": (
        "hier staat een telefoonnummer: {value}.",
        "Zet het in assets/hulplijnen.yaml en noem hier de lijn; zo klopt het overal, of nergens.",
    ),
    "accepted_in_vain": (
        "bij `aanvaard` staat `{code}`, maar die waarschuwing is er niet (meer).",
        "Haal hem weg, of kijk of `code` en `tekst` kloppen.",
    ),
    "help_line_old": (
        "{name} is nagekeken op {day}, dat is meer dan {months} maanden geleden.",
        "Bel of open de lijn en vul de dag in bij `gecontroleerd_op` in assets/hulplijnen.yaml.",
    ),
}
