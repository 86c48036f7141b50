"""The words of the preview: what the command says, and what the page says from code. The rest is in its templates."""

_WORDS = {
    "missing": "Voor `bekijk` zijn extra onderdelen nodig. Installeer ze met: pip install 'lesmateriaal[bekijk]'",
    "open_at": "Je les staat op {address} (stoppen: Ctrl-C).",
    "port_taken": "Poort {port} is bezet; het is poort {found} geworden.",
    "no_port": "er is geen vrije poort vanaf {port}. Kies een andere met --poort.",
    "no_number": "`{value}` kan niet bij --poort. Kies een getal van 0 tot en met {highest}.",
    "no_level": "de les `{lesson}` heeft geen niveau {level}. Kies uit: {choices}.",
    "stopped": "Gestopt.",
    "slides": "{count} dia’s",
    "pages": "ongeveer {count} bladzijde in Word, er is plaats voor {most}",
    "wrong_host": "Dit adres hoort niet bij deze pagina. Open http://127.0.0.1:{port}/ in je browser.",
    "no_page": "Deze pagina is er niet.",
}

_TAB_NAMES = {"ouderbrief": "Brief"}
"""Short names of documents, where the name of the product is not the shortest."""


def preview_words(name: str, /, **facts: object) -> str:
    """Return the sentence `name` with `facts` filled in."""
    return _WORDS[name].format(**facts)


def tab_name(product: str) -> str:
    """Return what the tab of `product` (such as "hand-out") is called."""
    return _TAB_NAMES.get(product, product[:1].upper() + product[1:])
