"""The units of Office files; millimetres and points become these here and nowhere else."""

from lesmateriaal.text.measure import to_pt

EMU_PER_MM = 36_000
"""English Metric Units in a millimetre (ISO 29500-1, 20.1.10.16: 914,400 in an inch)."""


def emu(mm: float) -> int:
    """Return `mm` in English Metric Units, the unit of drawings."""
    return round(mm * EMU_PER_MM)


def point_twips(points: float) -> int:
    """Return `points` in twentieths of a point."""
    return round(points * 20)


def twips(mm: float) -> int:
    """Return `mm` in twentieths of a point, Word's unit of length."""
    return point_twips(to_pt(mm))
