"""Labels in the words that fit a team or parents; what is not here is the same as for pupils.

A name that ends in a level (`notes_goals_mbo`) is for that level alone. Who leads the meeting is called *je*,
parents are called *u*.
"""

PUBLIC_LABELS: dict[str, dict[str, str]] = {
    "team": {
        # slides
        "goals_title": "Waar we samen naartoe werken",
        "question": "Bespreek",
        "card_rule": "Schrijf in stilte, zonder je naam. De gespreksleider leest een paar kaartjes voor.",
        "help_title": "Wie er met je meedenkt",
        "contact_1_role": "voor overleg en voor de aanpak",
        "contact_2_role": "voor een vertrouwelijk gesprek",
        # notes
        "notes_goals": "Dit staat er vandaag op het programma. De voorbeelden zijn verzonnen. Noem geen namen van "
        "leerlingen, ouders of collega’s. Passen mag altijd, ook zonder reden.",
        "notes_goals_mbo": "Dit staat er vandaag op het programma. De voorbeelden zijn verzonnen. Noem geen namen "
        "van studenten, ouders of collega’s. Passen mag altijd, ook zonder reden.",
        # guide
        "guide_line": "{theme} · {audience} · {minutes} minuten",
        "guide_goals": "Doelen",
        "guide_steps": "De bijeenkomst, stap voor stap",
        "guide_total": "Alle stappen samen",
        "presenter_view": "Gebruik de weergave voor presentator (Alt+F5): jij ziet de notities, het team ziet "
        "alleen de dia.",
        # paper
        "help_frame": "Wie er met je meedenkt",
    },
    "ouders": {
        # slides
        "goals_title": "Waar het vanavond over gaat",
        "closing_kicker": "Dit neemt u mee",
        "question": "Praat erover",
        "card_rule": "Schrijf in stilte, zonder uw naam. De gespreksleider leest een paar kaartjes voor.",
        "help_title": "Wie er met u meedenkt",
        "contact_1_role": "vraag de school wie dat is",
        "contact_2_role": "voor een vertrouwelijk gesprek",
        # notes
        "notes_goals": "Dit staat er vanavond op het programma. De voorbeelden zijn verzonnen. U hoeft niets over "
        "uw kind te vertellen, en u noemt geen namen van kinderen. Passen mag altijd, ook zonder reden.",
        "notes_key_question": "Dit is de vraag van vandaag. Denk er even in stilte over na. U hoeft nog niets te "
        "zeggen. Aan het eind komen we erop terug.",
        # guide
        "guide_line": "{theme} · {audience} · {minutes} minuten",
        "guide_goals": "Doelen",
        "guide_steps": "De avond, stap voor stap",
        "guide_total": "Alle stappen samen",
        "presenter_view": "Gebruik de weergave voor presentator (Alt+F5): jij ziet de notities, de ouders zien "
        "alleen de dia.",
        # paper
        "help_frame": "Hulp en contact",
    },
}
"""The labels by `publiek`, as authors write it."""
