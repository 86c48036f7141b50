"""Slides and paper as HTML, for the preview and for pages of a site: no server, no script, no address of its own.

Who shows them puts `slide_html` anywhere (it is as wide as its frame), the blocks of paper inside an element of
the classes `paper_classes` inside one of the class `paper-frame`, and serves `stylesheet` with its fonts.
"""

from lesmateriaal.render.web_elements import PictureAddress as PictureAddress
from lesmateriaal.render.web_elements import origin_of as origin_of
from lesmateriaal.render.web_paper import page_foot as page_foot
from lesmateriaal.render.web_paper import page_head as page_head
from lesmateriaal.render.web_paper import paper_blocks as paper_blocks
from lesmateriaal.render.web_paper import paper_classes as paper_classes
from lesmateriaal.render.web_slides import notes_html as notes_html
from lesmateriaal.render.web_slides import slide_html as slide_html
from lesmateriaal.render.web_styles import FONT_FILES as FONT_FILES
from lesmateriaal.render.web_styles import stylesheet as stylesheet
