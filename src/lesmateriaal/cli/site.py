"""`lesmateriaal site`: make the catalogue, a folder that any web host can serve."""

from pathlib import Path

import click

from lesmateriaal.cli.exit_code import ExitCode
from lesmateriaal.cli.frame import DutchCommand
from lesmateriaal.cli.output import Output
from lesmateriaal.cli.values import Folder, content_of
from lesmateriaal.cli.wrong_use import WrongUse
from lesmateriaal.dutch.site_words import site_words


@click.command(
    "site",
    cls=DutchCommand,
    json_keys=("map", "bladzijden", "pakketten"),
    short_help="Maak de catalogus: een map die je zo op het web kunt zetten.",
    help="""Maak de catalogus: een map die je zo op het web kunt zetten.

    Daarin staat elke les om in te bladeren, met het pakket om te downloaden. Bezoekers vullen hun school in hun eigen
    browser in. Je hebt geen server, database of account nodig: docs/site-plaatsen.md vertelt hoe het gaat.

    Er wordt nooit een school ingevuld. Pakketten die `lesmateriaal bouw` al maakte en die nog kloppen, worden gebruikt.""",
    epilog="""\b
    Bijvoorbeeld:
      lesmateriaal site
      lesmateriaal site --uit /var/www/lessen
      lesmateriaal site --versie v2026.2 --eerder oude-site --uit nieuwe-site""",
)
@click.option(
    "--uit",
    "target",
    metavar="MAP",
    type=Folder(must_exist=False),
    default="build/site",
    help="Zet de site in deze map. Zonder deze optie: build/site.",
)
@click.option(
    "--versie",
    "edition",
    metavar="VERSIE",
    default="",
    help="De versie van de pakketten, zoals v2026.1. Zonder deze optie: de nieuwste van alle lessen.",
)
@click.option(
    "--eerder",
    "earlier",
    metavar="MAP",
    type=Folder(must_exist=True),
    help="De vorige site. De pakketten van eerdere versies gaan mee, zodat oude links blijven werken.",
)
@click.option(
    "--gebouwd",
    "built",
    metavar="MAP",
    type=Folder(must_exist=False),
    default="build",
    help="Waar `lesmateriaal bouw` zijn pakketten zette. Zonder deze optie: build.",
)
@click.option("--json", "as_json", is_flag=True, help="Geef het verslag als JSON.")
@click.pass_context
def site_command(
    context: click.Context, target: Path, edition: str, earlier: Path | None, built: Path, as_json: bool
) -> int:
    """Make the site, tell where it stands, and return the exit code."""
    from lesmateriaal.rebuild.ready import ready_packs
    from lesmateriaal.site.earlier import earlier_packs, is_edition, packs_in, replaced
    from lesmateriaal.site.making import make_site
    from lesmateriaal.site.writing import write_site

    output = Output.of(context)
    if as_json:
        output.use_json(*site_command.json_keys)
    if edition and not is_edition(edition):
        raise WrongUse(site_words("no_edition", value=edition), context)
    content = content_of(context)
    before = earlier_packs(earlier) if earlier else {}
    there = packs_in(target)
    sizes = {name: path.stat().st_size for name, path in (before or there).items()}
    site = make_site(content, edition=edition, ready=ready_packs(content, built), earlier=sizes)
    warnings = [] if earlier else replaced(there, site.files, target, site.edition)
    kept = write_site(site, target, before)
    output.problems(warnings)
    if output.document is not None:
        output.document |= {"map": target.as_posix(), "versie": site.edition}
        output.document |= {"bladzijden": site.pages, "pakketten": site.packs}
    if kept:
        output.summary(site_words("earlier", count=kept))
    facts = {"pages": site.pages, "packs": site.packs, "folder": target.as_posix()}
    output.summary(site_words("made", index=(target / "index.html").as_posix(), **facts))
    return ExitCode.DONE
