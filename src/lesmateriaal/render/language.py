"""How programs read our files aloud, Word and PowerPoint alike: the language, and the mark of a mere ornament.

The reference documents in `templates/` name the same language.
"""

LANGUAGE = "nl-NL"

DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
"""Goes inside the properties of a shape, which a screen reader then passes over; programs that do not know the
mark find an empty description."""
