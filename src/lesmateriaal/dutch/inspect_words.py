"""Words that finished files are judged by: links that say nothing, heads of credits, names of pictures.

Teachers write Dutch; the programs and sites that they copy from often speak English.
"""

VAGUE_LINKS = frozenset(
    {
        *("hier", "klik hier", "klik", "hier klikken", "link", "deze link", "de link"),
        *("lees meer", "lees verder", "meer", "meer info", "meer informatie"),
        *("website", "de website", "site"),
        *("here", "click here", "read more"),
    }
)
"""What a link may not be called, in small letters: it does not say where the link leads."""

CREDIT_HEADS = (
    *("bron", "bronnen", "foto", "foto's", "foto’s", "beeld", "plaatje", "plaatjes"),
    *("illustratie", "illustraties", "licentie", "maker", "makers"),
)
"""What stands before a colon and the names of makers, sources or a licence."""

PICTURE_NAMES = (
    *("afbeelding", "foto", "schermafbeelding"),
    *("img", "dsc", "dscn", "image", "picture", "graphic", "screenshot"),
)
"""What programs, cameras and phones call a picture, with a number behind it."""
