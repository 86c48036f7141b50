"""What is said of a pack that cannot be filled in."""

_AGAIN = "Download het pakket opnieuw, en geef het zoals het is: niet uitgepakt, niet veranderd."

PACK_MESSAGES: dict[str, tuple[str, str]] = {
    "pack_not_ours": ("dit is geen pakket van lesmateriaal, of het bestand is beschadigd.", _AGAIN),
    "pack_without_manifest": ("in deze zip staat geen pakket: manifest.json ontbreekt.", _AGAIN),
    "pack_manifest_wrong": ("manifest.json in dit pakket klopt niet met wat erin zit.", _AGAIN),
    "pack_old_format": (
        "dit pakket is van een oudere versie van lesmateriaal. Er staat niet in waar de school moet komen.",
        "Download het pakket opnieuw, of maak het opnieuw met `lesmateriaal bouw`.",
    ),
    "pack_changed": (
        "{file} is veranderd sinds het pakket is gemaakt. Dan weet het programma niet meer waar de school moet komen.",
        "Vul eerst in, en verander daarna. Begin met het pakket zoals je het hebt gedownload.",
    ),
    "pack_file_missing": ("{file} ontbreekt in het pakket.", _AGAIN),
    "pack_file_added": ("{file} hoort niet in het pakket.", _AGAIN),
    "pack_already_filled": (
        "in dit pakket staat al een school.",
        "Begin met het pakket zoals je het hebt gedownload. Daarin is de plaats voor de school nog open.",
    ),
}
PACK_CODES = {
    "pack_not_ours": "geen_pakket",
    "pack_without_manifest": "pakket_zonder_manifest",
    "pack_manifest_wrong": "manifest_klopt_niet",
    "pack_old_format": "pakket_te_oud",
    "pack_changed": "pakket_veranderd",
    "pack_file_missing": "pakket_onvolledig",
    "pack_file_added": "pakket_met_extra",
    "pack_already_filled": "pakket_al_ingevuld",
}
