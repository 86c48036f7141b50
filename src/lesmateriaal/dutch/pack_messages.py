"""What is said of a zip that cannot be filled in: it is no pack, somebody changed it, or it means harm."""

_AS_DOWNLOADED = "Begin met het pakket zoals je het hebt gedownload."

PACK_MESSAGES: dict[str, tuple[str, str]] = {
    "pack_no_zip": (
        "dit is geen zip-bestand, of het is maar half gedownload.",
        "Download het pakket opnieuw. Pak het niet uit, en ook niet opnieuw in.",
    ),
    "pack_file_too_large": (
        "dit bestand is groter dan {limit_mb} MB. Zo groot is geen pakket.",
        "Kies het pakket zoals je het hebt gedownload.",
    ),
    "pack_bomb": (
        "uitgepakt is dit zip-bestand veel groter dan een pakket kan zijn.",
        "Gebruik het niet. Download het pakket van de site waar het thuishoort.",
    ),
    "pack_encrypted": (
        "op dit zip-bestand zit een wachtwoord.",
        f"{_AS_DOWNLOADED} Daar zit geen wachtwoord op.",
    ),
    "pack_unsafe": (
        "in dit zip-bestand staat iets dat niet in een pakket hoort: {part}",
        f"{_AS_DOWNLOADED} Kreeg je het van iemand anders? Gebruik het dan niet.",
    ),
    "pack_repacked": (
        "dit pakket is uitgepakt en opnieuw ingepakt.",
        f"{_AS_DOWNLOADED} Vul eerst je school in, en verander daarna wat je wilt.",
    ),
    "pack_unknown": (
        "dit zip-bestand is geen pakket van lesmateriaal: er staat geen manifest.json in de map van een les.",
        "Kies een pakket van de site, of maak er een met `lesmateriaal bouw`.",
    ),
    "pack_old_format": (
        "dit pakket is gemaakt met een oude versie van lesmateriaal. Er staat niet in waar de school komt ({part}).",
        "Download het pakket opnieuw, of maak het opnieuw met `lesmateriaal bouw`.",
    ),
    "pack_new_format": (
        "dit pakket is gemaakt met een nieuwere versie van lesmateriaal dan deze ({part}).",
        "Werk lesmateriaal bij. Hoe dat gaat, staat in de README.",
    ),
    "pack_already_filled": (
        "in dit pakket is al een school ingevuld.",
        _AS_DOWNLOADED,
    ),
    "pack_manifest_wrong": (
        "dit pakket klopt niet met zijn eigen lijst ({part}).",
        f"{_AS_DOWNLOADED} Verander niets in manifest.json.",
    ),
    "pack_changed": (
        "{part} is veranderd of beschadigd nadat het pakket is gemaakt.",
        f"{_AS_DOWNLOADED} Vul eerst je school in, en verander daarna wat je wilt.",
    ),
    "pack_file_missing": (
        "{part} ontbreekt in dit pakket.",
        _AS_DOWNLOADED,
    ),
    "pack_file_added": (
        "{part} hoort niet in dit pakket.",
        f"{_AS_DOWNLOADED} Vul eerst je school in, en zet daarna erbij wat je wilt.",
    ),
}

PACK_CODES = {
    "pack_no_zip": "pakket_geen_zip",
    "pack_file_too_large": "pakketbestand_te_groot",
    "pack_bomb": "pakket_zwelt_op",
    "pack_encrypted": "pakket_op_slot",
    "pack_unsafe": "pakket_onveilig",
    "pack_repacked": "pakket_opnieuw_ingepakt",
    "pack_unknown": "pakket_onbekend",
    "pack_old_format": "pakket_oud",
    "pack_new_format": "pakket_nieuwer",
    "pack_already_filled": "pakket_al_ingevuld",
    "pack_manifest_wrong": "pakket_lijst_klopt_niet",
    "pack_changed": "pakket_veranderd",
    "pack_file_missing": "pakket_niet_heel",
    "pack_file_added": "pakket_iets_erbij",
}
