"""All rules by the code of what they find. To add one: write it, enter it here, and give the code its sentence."""

from collections.abc import Callable, Iterator, Mapping

from lesmateriaal.inspect import (
    languages,
    package_rules,
    paper_rules,
    property_rules,
    slide_crowd,
    slide_order,
    slide_rules,
)
from lesmateriaal.inspect.deck import Deck
from lesmateriaal.inspect.facts import Facts
from lesmateriaal.inspect.opened import Opened
from lesmateriaal.inspect.paper import Paper

PACKAGE_RULES: Mapping[str, Callable[[Opened], Iterator[Facts]]] = {
    "office_part_twice": package_rules.parts_twice,
    "office_no_type": package_rules.parts_without_type,
    "office_type_without_part": package_rules.types_without_part,
    "office_link_nowhere": package_rules.links_to_nowhere,
    "office_link_twice": package_rules.links_twice,
    "office_link_unknown": package_rules.links_unknown,
    "office_grid": package_rules.wrong_grids,
    "office_cell_end": package_rules.cells_without_end,
    "office_id_twice": package_rules.ids_twice,
    "office_open_field": package_rules.open_fields,
    "office_line_break": package_rules.line_breaks,
    "office_open_slot": package_rules.open_slots,
}
"""Faults of the file itself: errors, for PowerPoint or Word may refuse or repair it."""

FILE_RULES: Mapping[str, Callable[[Opened], Iterator[Facts]]] = {
    "file_no_title": property_rules.no_title,
    "file_no_language": property_rules.no_language,
    "file_character": package_rules.private_characters,
}
"""What goes for both kinds of file: warnings, as all below."""

SLIDE_RULES: Mapping[str, Callable[[Deck], Iterator[Facts]]] = {
    "slide_no_title": slide_rules.slides_without_title,
    "slide_title_twice": slide_rules.titles_twice,
    "slide_title_not_first": slide_order.titles_not_first,
    "slide_foot_not_last": slide_order.feet_not_last,
    "slide_order": slide_order.wrong_order,
    "slide_crowded": slide_crowd.crowded_sheets,
    "slide_no_language": languages.slides_without_language,
    "notes_no_language": languages.notes_without_language,
    "slide_odd_language": languages.slides_with_odd_language,
    "slide_no_alt": slide_rules.pictures_without_alt,
    "slide_alt_is_name": slide_rules.alts_that_are_names,
    "slide_no_header_row": slide_rules.tables_without_header,
    "slide_typed_list": slide_rules.typed_lists,
    "slide_vague_link": slide_rules.vague_links,
    "slide_contrast": slide_rules.weak_contrasts,
    "slide_small_text": slide_rules.small_texts,
    "slide_empty_box": slide_rules.empty_boxes,
}

PAPER_RULES: Mapping[str, Callable[[Paper], Iterator[Facts]]] = {
    "paper_no_language": languages.paper_without_language,
    "paper_odd_language": languages.paper_with_odd_language,
    "paper_no_heading": paper_rules.no_heading,
    "paper_two_headings": paper_rules.two_first_headings,
    "paper_skipped_heading": paper_rules.skipped_headings,
    "paper_typed_list": paper_rules.typed_lists,
    "paper_no_header_row": paper_rules.tables_without_header,
    "paper_no_alt": paper_rules.pictures_without_alt,
    "paper_alt_is_name": paper_rules.alts_that_are_names,
    "paper_vague_link": paper_rules.vague_links,
    "paper_contrast": paper_rules.weak_contrasts,
    "paper_small_text": paper_rules.small_texts,
}

RULES = (*PACKAGE_RULES, *FILE_RULES, *SLIDE_RULES, *PAPER_RULES)
"""The codes of all rules."""
