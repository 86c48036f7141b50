"""Text as WordprocessingML: runs, fields and units. Text is escaped here and nowhere else."""

from lesmateriaal.document import slots
from lesmateriaal.document.theme import grey
from lesmateriaal.document.tree import Run, Text
from lesmateriaal.render.units import twips
from lesmateriaal.text.xml import escape

TAB = "<w:r><w:tab/></w:r>"


def when(condition: object, xml: str) -> str:
    """Return `xml` when `condition` holds, and nothing otherwise."""
    return xml if condition else ""


def runs(text: Text, bold: bool = False) -> str:
    """Return `text` as runs, all of them bold when `bold`; slots are marked."""
    return "".join(_run(run, bold) for run in text)


def _run(run: Run, bold: bool) -> str:
    content = escape(run.text)
    if run.slot:
        content = slots.mark(run.slot, content)
    return run_xml(content, bold=bold or run.bold)


def word(text: str, bold: bool = False, properties: str = "") -> str:
    """Return plain `text` as one run; `properties` are XML."""
    return run_xml(escape(text), bold, properties)


def run_xml(content: str, bold: bool = False, properties: str = "") -> str:
    """Return a run of `content`, which is XML already; a raw line end is no line end for Word."""
    broken = content.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    all_properties = properties + when(bold, "<w:b/><w:bCs/>")
    return (
        f"<w:r>{when(all_properties, f'<w:rPr>{all_properties}</w:rPr>')}"
        f'<w:t xml:space="preserve">{broken}</w:t></w:r>'
    )


def left_tab(at_mm: float) -> str:
    """Return a tab stop."""
    return f'<w:tab w:val="left" w:pos="{twips(at_mm)}"/>'


def leader_tab(at_mm: float) -> str:
    """Return a tab stop with a line to write on before it."""
    return f'<w:tab w:val="left" w:leader="underscore" w:pos="{twips(at_mm)}"/>'


def rule_run() -> str:
    """Return the tab that draws the line to write on, in the grey of rules."""
    return f'<w:r><w:rPr><w:color w:val="{grey("rule")}"/></w:rPr><w:tab/></w:r>'


def field_runs(instruction: str, result: str) -> str:
    """Return a field such as PAGE with the `result` that stands there until Word counts anew."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f"<w:r><w:t>{result}</w:t></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
