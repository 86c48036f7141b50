"""The plain script that lesmateriaal is measured against: python-pptx and python-docx, and nothing clever.

It makes the five documents of groepsdruk for vo over the default templates of the libraries, the way a good
programmer would write it in an afternoon, and zips them. Only the pictures stand ready, as PNG.
"""

import argparse
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import yaml
from material import read_material
from plain_deck import make_deck
from plain_guide import make_guide
from plain_paper import make_handout, make_letter


def make_pack(root: Path, pictures: Path, target: Path, loader: Any = yaml.SafeLoader) -> Path:
    """Write the five documents and the zip into `target` and return the path of the zip."""
    material = read_material(root, pictures, loader)
    deck = make_deck(material)
    documents = {
        "presentatie.pptx": deck.file,
        "presentatie-om-te-delen.pptx": make_deck(material, for_pupils=True).file,
        "hand-out.docx": make_handout(material),
        "handleiding.docx": make_guide(material, deck.slide_numbers),
        "ouderbrief.docx": make_letter(material),
    }
    target.mkdir(parents=True, exist_ok=True)
    pack = target / "groepsdruk-vo.zip"
    with ZipFile(pack, "w") as archive:
        for name, document in documents.items():
            document.save(str(target / name))
            archive.write(target / name, name)
    return pack


def main() -> None:
    """Make the pack that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("root", type=Path)
    parser.add_argument("pictures", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--libyaml", action="store_true")
    options = parser.parse_args()
    loader = yaml.CSafeLoader if options.libyaml else yaml.SafeLoader
    make_pack(options.root, options.pictures, options.target, loader)


if __name__ == "__main__":
    main()
