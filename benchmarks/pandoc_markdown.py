"""The same texts as Markdown, for pandoc.

Pandoc makes one document a call and knows no warm state. The Markdown is written before anything is timed,
for to an author who works with pandoc that is the source. It makes four documents: no deck for sharing.
"""

import sys
from pathlib import Path

from material import (
    AFTERWARDS,
    CONTACTS,
    CURRENT,
    DISCLOSURE,
    SLIP_RULE,
    Material,
    Node,
    agenda,
    chat_parts,
    help_text,
    read_material,
    right_answer,
    script_rows,
)
from pandoc import DOCUMENTS

LINE = "\\_" * 60


def write_markdown(material: Material, folder: Path) -> None:
    """Write the Markdown of the four documents into `folder`."""
    makers = (deck_text, handout_text, guide_text, letter_text)
    for name, maker in zip(DOCUMENTS, makers, strict=True):
        (folder / name).write_text(maker(material), "utf-8")


def items(texts: list[str] | tuple[str, ...]) -> str:
    """Return `texts` as a list."""
    return "\n".join(f"- {' '.join(text.split())}" for text in texts) + "\n"


def image(material: Material, key: str, width: str) -> str:
    """Return the picture `key`, with its alternative text."""
    return f"![{material.alts[key]}]({material.picture(key)}){{width={width}}}\n"


def slide(title: str, body: str, notes: list[tuple[str, list[str]]], picture: str = "") -> str:
    """Return a slide; with `picture` its body stands in a column beside it."""
    if picture:
        body = f":::: columns\n::: column\n{body}\n:::\n::: column\n{picture}\n:::\n::::\n"
    said = "\n\n".join(f"**{label}**\n\n{items(texts)}" for label, texts in notes)
    return f"# {title}\n\n{body}\n" + (f"\n::: notes\n{said}\n:::\n" if said else "")


def deck_text(material: Material) -> str:
    """Return the deck."""
    lesson = material.lesson
    thinker = f"{lesson['denker']['wie']}-{lesson['denker']['gezicht']}"
    plan = items([f"**{name}** {minutes} min" for name, minutes in agenda(material.activities)])
    found = [
        f"% {lesson['titel']}\n% {lesson['ondertitel']}\n",
        slide("Na deze les kun je dit", items(lesson["leerdoelen"]), [], plan),
        slide("De vraag van vandaag", lesson["kernvraag"], [], image(material, thinker, "80%")),
    ]
    for activity in material.activities:
        found += activity_slides(material, activity)
    found.append(slide(lesson["onthoud"], lesson["terugkijken"], []))
    return "\n".join(found)


def activity_slides(material: Material, activity: Node) -> list[str]:
    """Return the slides of `activity`."""
    title, notes = activity["titel"], script_rows(activity)
    picture = image(material, activity["plaatje"], "90%") if "plaatje" in activity else ""
    match activity["soort"]:
        case "opening" | "uitleg":
            return [slide(title, items(activity["punten"]), notes, picture)]
        case "casus":
            return [slide(title, items([*activity["verhaal"], activity["vraag"]]), notes, picture)]
        case "chat":
            return chat_slides(material, activity)
        case "stelling":
            return [slide(activity["stelling"], items([activity["eens"], activity["oneens"]]), notes)]
        case "beeld":
            meme = activity["meme"]
            lines = [meme["boven"], meme["onder"], activity["kijk"], activity["denk"], activity["doe"]]
            return [slide(title, items(lines), notes, image(material, meme["plaatje"], "90%"))]
        case "quiz":
            options = items([option["tekst"] for option in activity["keuzes"]])
            letter, right = right_answer(activity)
            reasons = items([f"**{letter}** {right}", *activity["waarom"]])
            return [slide(activity["vraag"], options, notes), slide(activity["conclusie"], reasons, [])]
        case "groepsopdracht":
            return [slide(title, items([*activity["stappen"], activity["groepjes"]]), notes)]
        case "exitticket":
            return [slide(title, items([*activity["zinnen"], activity["leest"]]), notes)]
        case _:
            return [slide(title, help_list(material), notes)]


def chat_slides(material: Material, activity: Node) -> list[str]:
    """Return a slide for each stop of a chat."""
    return [
        slide(
            activity["groepsnaam"] + f" ({number})",
            chat_list(material, messages),
            script_rows(activity) if number == 1 else [("Vraag", [question])],
            question,
        )
        for number, (messages, question) in enumerate(chat_parts(activity), start=1)
    ]


def chat_list(material: Material, messages: list[Node]) -> str:
    """Return messages with who sends them."""
    return items([f"**{material.names[message['wie']]}** {message['tekst']}" for message in messages])


def help_list(material: Material) -> str:
    """Return the ways to help."""
    lines = [f"**{line['naam']}** {help_text(line)}" for line in material.help_lines]
    return items([*(f"**{name}**, {role}" for name, role in CONTACTS), *lines])


def handout_text(material: Material) -> str:
    """Return the hand-out."""
    found = [f"% {material.lesson['titel']}\n", f"Naam {LINE}\n"]
    for activity in material.activities:
        if activity["soort"] == "exitticket":
            found.append(f"# {activity['titel']}\n\n{SLIP_RULE.format(reader=activity['leest'])}\n")
            found += [f"{sentence}\n\n{LINE}\n" for sentence in activity["zinnen"]]
        if "hand_out" not in activity:
            continue
        found.append(f"# {activity['hand_out']['titel']}\n")
        for part in activity["hand_out"]["onderdelen"]:
            found.append(part.get("vraag", "") + "\n")
            found.append(items([f"☐ {choice}" for choice in part.get("keuzes", ())]))
            found += [LINE + "\n"] * part.get("regels", 0)
            if part["soort"] == "chat":
                found += [chat_rows(material, activity)]
    return "\n".join([*found, "# Wil je praten?\n", help_list(material)])


def chat_rows(material: Material, activity: Node) -> str:
    """Return a chat as a table with portraits."""
    rows = ["| wie | bericht |", "|:---|:-------------|"]
    for message in activity["berichten"]:
        portrait = image(material, f"{message['wie']}-{message['gezicht']}", "1.2cm").strip()
        rows.append(f"| {portrait} | **{material.names[message['wie']]}** {message['tekst']} |")
    return "\n".join(rows) + "\n"


def guide_text(material: Material) -> str:
    """Return the guide."""
    lesson = material.lesson
    found = [
        f"% {lesson['titel']}\n",
        material.shared["samenvatting"],
        "# Speelt dit nu in je klas?\n",
        CURRENT,
    ]
    found += ["\n# In één oogopslag\n", "| min | stap | vorm | nodig |", "|--|-----|-----|-----|"]
    for each in material.activities:
        cells = (str(each["minuten"]), each["titel"], each["werkvorm"], each.get("nodig", "–"))
        found.append(f"| {' | '.join(cells)} |")
    for title, key in (
        ("Leerdoelen", "leerdoelen"),
        ("Voor je begint", "voorbereiding"),
        ("Past bij", "leerlijn"),
    ):
        found.append(f"\n# {title}\n\n{items(lesson[key])}")
    found.append(items([f"{each['wat']}: {each['aantal']}" for each in lesson["materialen"]]))
    for activity in material.activities:
        found.append(f"# {activity['titel']}\n\n{activity['minuten']} min. {activity['doel']}\n")
        found += ["| wat | tekst |", "|:--|:----------|"]
        for label, texts in script_rows(activity):
            found.append(f"| **{label}** | {' '.join(' '.join(texts).split())} |")
        found.append("")
    short = [
        f"{each['kort']} min: {each['titel']}. {each['zeg'][0]}"
        for each in material.activities
        if "kort" in each
    ]
    found.append(f"# De versie van 15 minuten\n\n{items(short)}")
    found.append(f"# Als een leerling iets vertelt\n\n{items(DISCLOSURE)}\n{help_list(material)}")
    sources = [f"{source['titel']} {source.get('adres', '')}" for source in material.sources]
    found.append(f"# Na de les\n\n{items(AFTERWARDS)}\n# Bronnen\n\n{items(sources)}")
    return "\n".join(found)


def letter_text(material: Material) -> str:
    """Return the letter to parents."""
    letter = material.lesson["ouderbrief"]
    done, ask = items(letter["gedaan"]), items(letter["thuis_vragen"])
    return (
        f"# {letter['titel']}\n\nBeste ouder of verzorger,\n\n{letter['inleiding']}\n"
        f"## Wat hebben we gedaan?\n\n{done}\n## Wat kunt u thuis vragen?\n\n{ask}\n{letter['advies']}\n"
        f"## Hulp en contact\n\n{help_list(material)}\nMet vriendelijke groet,\n"
    )


if __name__ == "__main__":
    write_markdown(read_material(Path(sys.argv[1]), Path(sys.argv[2])), Path(sys.argv[3]))
