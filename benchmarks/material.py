"""What the plain script and pandoc both read: one lesson at one level, as the dictionaries that PyYAML gives."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

Node = dict[str, Any]
"""A mapping as it stands in the YAML, with its Dutch keys."""

DISCLOSURE = (
    "Luister rustig en laat merken dat het goed is dat de leerling dit vertelt.",
    "Zeg dat het niet de schuld van de leerling is, ook niet als die zelf iets gestuurd heeft.",
    "Vraag wat de leerling nu nodig heeft. Vraag niet door over details.",
    "Beloof geen geheimhouding. Zeg: ik vertel het niet rond, maar als je niet veilig bent, haal ik hulp.",
    "Maak het niet groter en niet kleiner dan het is. Je hoeft het niet meteen op te lossen.",
    "Bekijk, kopieer en bewaar nooit naaktbeelden van leerlingen. Noteer wie, waar en wanneer.",
    "Spreek af wat je doet en wanneer je erop terugkomt. Ga dezelfde dag naar het aanspreekpunt pesten.",
    "Denk je aan mishandeling of onveiligheid thuis? Volg dan de meldcode en bel Veilig Thuis voor advies.",
    "Gaat het over een medewerker van de school? Ga dan meteen naar het bestuur.",
    "Schrijf op wat de leerling zei, in de eigen woorden van de leerling, en bewaar het veilig.",
)
CURRENT = "Geef deze les dan niet als reactie. Overleg eerst met het aanspreekpunt en met de leerling om wie het gaat."
AFTERWARDS = (
    "Lees de tickets dezelfde dag. Staat er een naam of een zorg op, ga dan naar het aanspreekpunt pesten.",
    "Zet het terugkijken over twee weken nu in je agenda.",
    "Bewaar geen tickets met een naam langer dan nodig is.",
)
SLIP_RULE = "Zonder naam. {reader}"
CONTACTS = (("Aanspreekpunt pesten", "vraag op school wie dat is"), ("Vertrouwenspersoon", "voor een gesprek onder vier ogen"))  # fmt: skip


@dataclass(frozen=True)
class Material:
    """One lesson at one level, with what it calls on; `pictures` is a folder with a PNG for each key."""

    shared: Node
    lesson: Node
    names: dict[str, str]
    alts: dict[str, str]
    help_lines: list[Node]
    sources: list[Node]
    pictures: Path

    @property
    def activities(self) -> list[Node]:
        """The activities in order."""
        found: list[Node] = self.lesson["activiteiten"]
        return found

    def picture(self, key: str) -> str:
        """Return the path of the PNG of `key`."""
        return str(self.pictures / f"{key}.png")


def read_material(root: Path, pictures: Path, loader: Any = yaml.SafeLoader) -> Material:
    """Return the lesson groepsdruk for vo from the content folder `root`."""

    def read(path: str) -> Node:
        found: Node = yaml.load((root / path).read_text("utf-8"), loader)
        return found

    shared = read("lessons/groepsdruk/les.yaml")
    lesson = read("lessons/groepsdruk/vo.yaml")
    people = read("assets/personages.yaml")["personages"]
    records = read("assets/plaatjes.yaml")["plaatjes"]
    lines = read("assets/hulplijnen.yaml")["hulplijnen"]
    sources = read("assets/bronnen.yaml")["bronnen"]
    alts = {key: record["alt"] for key, record in records.items()}
    for key, person in people.items():
        for face in person["gezichten"]:
            alts[f"{key}-{face}"] = f"{person['naam']}, {person['beschrijving']}"
    return Material(
        shared,
        lesson,
        {key: person["naam"] for key, person in people.items()},
        alts,
        [lines[key] for key in lesson["hulplijnen"]],
        [sources[key] for key in shared["bronnen"]],
        pictures,
    )


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """Return `text` in pieces, each with whether it is bold (it stood between two stars)."""
    for number, piece in enumerate(re.split(r"\*\*", text.strip())):
        if piece:
            yield piece, number % 2 == 1


def script_rows(activity: Node) -> list[tuple[str, list[str]]]:
    """Return what the mentor says, asks and looks for in `activity`, each with its label."""
    rows = [("Zeg", activity["zeg"]), ("Vraag", activity["vragen"]), ("Let op", activity["let_op"])]
    if activity["soort"] == "quiz":
        letter, right = right_answer(activity)
        rows.append(("Goed", [f"{letter}: {right}"]))
    rows.append(("Antwoorden", activity["antwoorden"]))
    for key, label in (("makkelijker", "Makkelijker"), ("moeilijker", "Moeilijker")):
        if key in activity:
            rows.append((label, [activity[key]]))
    return rows


def right_answer(activity: Node) -> tuple[str, str]:
    """Return the letter and the text of the right option of a quiz."""
    return next(
        (letter, option["tekst"])
        for letter, option in zip("ABCD", activity["keuzes"], strict=False)
        if option.get("goed")
    )


def agenda(activities: list[Node]) -> list[tuple[str, int]]:
    """Return the phases of the lesson, each with its minutes."""
    minutes: dict[str, int] = {}
    for activity in activities:
        minutes[activity["fase"]] = minutes.get(activity["fase"], 0) + activity["minuten"]
    return list(minutes.items())


def chat_parts(activity: Node) -> Iterator[tuple[list[Node], str]]:
    """Return the messages of a chat up to each stop, with the question at that stop."""
    waiting: list[Node] = []
    for message in activity["berichten"]:
        waiting.append(message)
        if "stop" in message:
            yield waiting, message["stop"]
            waiting = []


def help_text(line: Node) -> str:
    """Return the number of a help line, when it was confirmed, and how to reach it."""
    number = [line["nummer"]] if line.get("nummer_bevestigd") else []
    return " · ".join([*number, line["bereik"]])
