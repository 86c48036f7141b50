"""Schools with the longest and the widest texts that `lesson/school.py` takes, as they stand in `school.yaml`."""

LONGEST = """\
naam: Scholengemeenschap voor voortgezet onderwijs De Wijde Blik aan de Brede Rivier W
korte_naam: SG De Wijde Blik aan de Brede Rivier
contactpersonen:
  - naam: Mevrouw W.M. van den Wijngaard-Maaswiel
    rol: aanspreekpunt pesten, blok WMW
    telefoon: 088-123 45 67, toestel 1234567
    email: w.vandenwijngaard-maaswiel.aanspreekpuntpesten@scholengemeenschapdewijdeblik.nl
  - naam: Mevrouw W.M. van den Wijngaard-Maaswiel
    rol: vertrouwenspersoon, blok MWMW
    telefoon: 088-123 45 67, toestel 1234567
    email: w.vandenwijngaard-maaswiel.vertrouwenspersoon@scholengemeenschapdewijdeblik.nl
"""
"""As long as may be, in characters."""
WIDEST = f"""\
naam: {"WWWWWWWWW " * 5}{"W" * 11}
korte_naam: {"W" * 19}
contactpersonen:
  - naam: {"W" * 24}
    rol: {"W" * 18}
    telefoon: {"W" * 30}
    email: W@W.{"W" * 6}
  - naam: {"WWWWW " * 2}{"W" * 12}
    rol: {"WWWWW " * 2}{"W" * 8}
    telefoon: {"WWWWW " * 4}{"W" * 6}
    email: W@W.{"W" * 37}
"""
"""As wide as may be: one W more at the end of any of these lines is a problem."""
