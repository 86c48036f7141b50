"""An outline shows what stands in a file, also in one that a teacher made or edited."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from pptx import Presentation
from pptx.util import Mm, Pt

from lesmateriaal.document.paper import Heading, PageBreak, PaperBlock, Task, Ticks, WritingLines
from lesmateriaal.document.tree import Numbered
from outline import outline
from paper_world import as_file, chat, document, frame, paragraph, png, table, text


class _TeachersDeck:
    """A deck of one slide, as python-pptx makes it from its own template: title and content."""

    def __init__(self) -> None:
        self.deck = Presentation()
        self.slide = self.deck.slides.add_slide(self.deck.slide_layouts[1])
        self.slide.shapes.title.text = "Wat zie je?"
        self.body = self.slide.placeholders[1].text_frame
        self.body.text = "Iemand lacht"

    def lines(self) -> list[str]:
        """Return the lines of its outline."""
        content = BytesIO()
        self.deck.save(content)
        return outline(content.getvalue()).splitlines()


def test_a_size_that_no_slide_names_is_that_of_the_master() -> None:
    lines = _TeachersDeck().lines()

    assert "  Title 1 (titel 13,8 229×32): 44 · Wat zie je?" in lines
    assert "  Content Placeholder 2 (vak object 1 13,44 229×126): 32 · • Iemand lacht" in lines


def test_a_size_of_the_slide_itself_and_its_bold_words_are_shown() -> None:
    teacher = _TeachersDeck()
    run = teacher.body.paragraphs[0].add_run()
    run.text = " en zwijgt"
    run.font.bold, run.font.size = True, Pt(20)

    assert teacher.lines()[5].endswith(": 32+20 · • Iemand lacht **en zwijgt**")


def test_a_picture_without_alt_text_stands_out() -> None:
    teacher = _TeachersDeck()
    picture = teacher.slide.shapes.add_picture(BytesIO(png()), Mm(10), Mm(20), Mm(30), Mm(40))
    picture._element.nvPicPr.cNvPr.attrib.pop("descr")

    assert "(plaatje 10,20 30×40 ZONDER ALT)" in teacher.lines()[6]


def test_what_stands_in_a_table_or_a_group_is_shown_too() -> None:
    teacher = _TeachersDeck()
    grid = teacher.slide.shapes.add_table(1, 2, Mm(10), Mm(20), Mm(30), Mm(40)).table
    grid.cell(0, 0).text, grid.cell(0, 1).text = "min", "stap"
    group = teacher.slide.shapes.add_group_shape()
    group.shapes.add_textbox(Mm(10), Mm(20), Mm(30), Mm(40)).text_frame.text = "in de groep"

    lines = teacher.lines()

    assert "    rij: min | stap" in lines
    assert any(line.startswith("    ") and line.endswith(": 18 · in de groep") for line in lines)


def test_a_slide_that_is_hidden_says_so() -> None:
    teacher = _TeachersDeck()
    teacher.slide._element.set("show", "0")

    assert "dia 1 · Title and Content · verborgen" in teacher.lines()


def _paper(*blocks: PaperBlock) -> list[str]:
    """Return the lines of the body of a document of `blocks`."""
    lines = outline(as_file(document(*blocks))).splitlines()
    return lines[lines.index("") + 1 :]


def test_boxes_to_tick_and_lines_to_write_on_are_shown_and_counted() -> None:
    lines = _paper(Ticks((text("De groep wordt stil."),)), WritingLines(3))

    assert lines[0].endswith(" · [ ] ⇥ De groep wordt stil.")
    assert re.fullmatch(r"Schrijflijn \d+ · \(leeg, [\d.]+ mm\) ×3", lines[1])


def test_a_second_list_counts_from_one_again() -> None:
    lines = _paper(
        Numbered((text("Lees."), text("Praat."))), paragraph("Dan:"), Numbered((text("Schrijf."),))
    )

    assert [line.partition(" · ")[2] for line in lines] == ["1. Lees.", "2. Praat.", "Dan:", "1. Schrijf."]


def test_a_table_of_data_has_its_widths_its_header_and_a_line_for_each_row() -> None:
    head, titles, row, total = _paper(table(rows=1))

    assert head.endswith("14+52+44+22+38 mm · 3 rijen · kopregel")
    assert titles.startswith("  kop ")
    assert titles.endswith(" · **min** | **stap** | **vorm** | **dia** | **nodig**")
    assert row.endswith(" · **5** | Uitleg en chat | samen | 4–5 | hand-out")
    assert total.endswith(" · **15** | **Minder tijd? Zie de korte versie.**")


def test_a_page_break_stands_before_the_table_that_begins_the_page() -> None:
    lines = _paper(Heading(1, text("Kant 1")), PageBreak(), Task(1, text("Kant 2")))

    assert lines[1] == "–––– nieuwe bladzijde"
    assert lines[2].startswith("tabel Opmaaktabel")
    assert not any("bladzijde" in line for line in lines[2:])


def test_cells_name_their_place_their_shade_and_their_lines() -> None:
    lines = _paper(frame(), chat())

    assert lines[1].startswith("  1.1 [lijn rondom] ")
    assert any(re.fullmatch(r"  1\.2 \[vlak \w+, lijn links\] .* vet · Sem", line) for line in lines)


def test_a_picture_on_paper_has_its_size_and_says_when_it_is_decoration() -> None:
    assert re.search(r" · ⟨plaatje sem-blij \d+×\d+ decoratief⟩$", _paper(chat())[1])


def test_a_file_that_is_no_office_document_is_refused() -> None:
    content = BytesIO()
    with ZipFile(content, "w") as archive:
        archive.writestr("leesmij.txt", "niets")

    with pytest.raises(ValueError, match="neither"):
        outline(content.getvalue())
