"""Sizes on paper besides those of the text: what the renderer draws and the estimate of pages counts.

All come from the mock-ups of the looks; looks.json has the page and the text styles.
"""

LIST_INDENT_MM = 8
BULLET_HANGING_MM = 5
SMALL_INDENT_MM = 4.5
ITEM_AFTER_PT = 3
"""Space between the items of a list; the last one has the space of a paragraph."""

OPENING_FACE_MM, OPENING_GAP_MM, OPENING_RULE_PT = 20, 5, 1.5
"""Characters beside the title, white between the two, and the rule that the characters stand on."""

TICK_INDENT_MM = 8
TICK_PT = 14.5
"""Size of the glyph ☐: its square is then some 4.2 mm, and no font makes the line of the text higher."""

NAME_BEFORE_PT, NAME_AFTER_PT, NAME_GAP_MM = 10, 0, 5
LINES_AFTER_PT = 6
"""Below the last writing line."""
PROMPT_SHARE = 0.45
"""A prompt that is wider, as a share of the text, has its line below it and not behind it."""
PROMPT_AFTER_PT = 3
LINES_TOGETHER = 6
"""Up to so many lines or options stay on one page; more of them may go on on the next."""

TASK_NUMBER_MM, TASK_GAP_MM, TASK_NOTE_MAX_MM = 10, 4, 70

AVATAR_MM, AVATAR_CELL_MM = 13, 15
CHAT_SIDE_MM, CHAT_TOP_MM, CHAT_BOTTOM_MM, CHAT_GAP_MM = 4, 1.0, 1.2, 2.2

SPEECH_SHIFT_MM, SPEECH_TOP_MM, SPEECH_BOTTOM_MM, SPEECH_GAP_MM = 12, 1.6, 1.2, 1.8
"""A bubble ends so much before the other side of the page."""

CARDS_IN_ROW, CARD_HEIGHT_MM, CARD_PICTURE_MM = 3, 38, 23
CARD_TOP_MM, CARD_SIDE_MM, CARD_BOTTOM_MM, CARD_MARGIN_MM = 2, 3, 1, 8
"""Padding of a card, and what its picture leaves free at both sides together."""
BOX_HEIGHT_MM, BOX_PADDING_MM = 64, 2

LABEL_MM, SCRIPT_SIDE_MM, SCRIPT_TOP_MM, SCRIPT_BOTTOM_MM, SCRIPT_GAP_MM = 29, 2.5, 1.2, 0.4, 2.0
"""The text of a script row ends in the space after a paragraph, so less padding is needed below."""
SCRIPT_LINES_TOGETHER = 8
"""A script row of more lines is split into rows that each have the label."""

MOMENT_LABEL_MM, MOMENT_SIDE_MM, MOMENT_TOP_MM, MOMENT_BOTTOM_MM, MOMENT_GAP_MM = 46, 3.5, 1.3, 1.3, 2.0
"""A moment of a time line: the column with when and who, the padding of both cells, and the white below."""
MOMENT_HEAD_AFTER_PT = 2

TABLE_SIDE_MM, TABLE_TOP_MM = 2.5, 1.0

BESIDE_GAP_MM = 8
"""White between two columns of text."""

FRAME_SIDE_MM, FRAME_TOP_MM, FRAME_BOTTOM_MM = 6, 3, 2
FRAME_LINE_PT = 1.5

PICTURE_MAX_MM = 60

CUT_BEFORE_PT, CUT_AFTER_PT, CUT_SPACE_PT = 12, 6, 3

RUNNING_PT, RUNNING_LINE_PT = 12, 16
"""Header and footer, at every level."""

LOGO_MM = 40.0, 10.0
LOGO_BELOW_MM = 2.0
"""White between the logo and the rule of the header."""
HEADER_LOGO_MM = 44
"""Width of the cell of the logo in the header."""
FOOTER_LEFT_MM = 76
"""Width for the name of the school in the footer; `lesson.school` holds short names to it."""
