"""The page of a lesson at a level: what everybody sees, what the mentor opens, and what can be downloaded."""

import hashlib
import json
import re
from pathlib import Path

from catalogue_world import Elements, page, tiny_site, write_content
from factories import write_lesson
from lesmateriaal.lesson.content import find_content
from lesmateriaal.site.lesson_page import changes_of
from lesmateriaal.site.making import make_site
from planted import FOR_THE_MENTOR, words_of, write_planted

LESSON = "les/proefles-po.html"


def test_all_slides_but_those_with_an_answer_can_be_leafed_through() -> None:
    html = page(LESSON)
    strip = html.partition('<ol class="dias"')[2].partition('id="na-de-dias"')[0]
    without_details = re.sub(r"(?s)<details.*?</details>", "", strip)
    slides = without_details.count('class="slide-frame')

    assert slides == len(re.findall(r'<li id="dia-\d+">', strip))
    assert strip.count('class="slide-frame') > slides


def test_each_slide_leads_to_the_next_and_back() -> None:
    html = page(LESSON)
    count = len(re.findall(r'<li id="dia-\d+">', html))

    assert re.findall(r'rel="next" href="#dia-(\d+)"', html) == [str(n) for n in range(2, count + 1)]
    assert re.findall(r'rel="prev" href="#dia-(\d+)"', html) == [str(n) for n in range(1, count)]


def test_the_number_on_a_slide_is_that_below_it() -> None:
    html = page(LESSON)
    for number, leaf in re.findall(r'(?s)<li id="dia-(\d+)">(.*?)<div class="bladerbalk">', html):
        shown = re.findall(r'class="at text right[^"]*"><div class="words"><p[^>]*>(\d+)</p>', leaf)
        assert shown in ([], [number])


def test_the_download_tells_the_size_and_checksum_of_the_pack_that_is_there() -> None:
    pack = tiny_site().files["pakketten/v2026.1/proefles-po.zip"]
    html = page(LESSON)

    assert 'href="../pakketten/v2026.1/proefles-po.zip" download' in html
    assert hashlib.sha256(pack).hexdigest() in html
    assert f"{len(pack):,}".replace(",", ".") + " bytes" in html


def test_the_catalogue_knows_the_pages_of_lessons_those_for_the_class_first() -> None:
    catalogue = json.loads(tiny_site().files["catalogus.json"])

    assert [each["page"] for each in catalogue["lessons"]] == [
        "les/proefles-po.html",
        "les/proefles-mbo.html",
        "les/ouderproef-vo.html",
    ]


def test_the_catalogue_knows_the_pack_of_each_lesson() -> None:
    site = tiny_site().files
    catalogue = json.loads(site["catalogus.json"])

    for each in catalogue["lessons"]:
        pack = site[each["pack"]["file"]]
        assert each["pack"]["size"] == len(pack)
        assert each["pack"]["sha256"] == hashlib.sha256(pack).hexdigest()


def test_a_page_offers_the_other_levels_of_its_lesson() -> None:
    menu = page(LESSON).partition('<nav class="andere"')[2].partition("</nav>")[0]
    assert re.findall(r'href="([^"]+)"', menu) == ["proefles-po.html", "proefles-mbo.html"]


def test_the_sheet_for_parents_is_on_the_page_for_parents() -> None:
    assert 'id="thuisblad"' in page("les/ouderproef-vo.html")
    assert 'id="thuisblad"' not in page(LESSON)


def test_what_only_the_mentor_may_know_has_to_be_opened(tmp_path: Path) -> None:
    planted = write_planted(tmp_path)
    html = make_site(find_content(tmp_path), processes=1).files["les/proefles-vo.html"].decode()
    secrets = list(words_of(planted, *FOR_THE_MENTOR))

    assert len([secret for secret in secrets if secret in html]) > 20
    assert [secret for secret in secrets if secret in Elements(html).open_text] == []


def test_a_change_is_told_at_the_lesson_that_it_names() -> None:
    changelog = "## Nieuw\n\n- **memes**: andere casus\n  in het `mbo`.\n- **groepsdruk**: korter.\n- Iets over memes.\n"
    assert changes_of("memes", changelog) == ["memes: andere casus in het mbo."]


def test_a_text_of_an_author_is_no_html(tmp_path: Path) -> None:
    write_lesson(tmp_path, levels=("po",), title="Wij & <b>zij</b>")
    files = make_site(find_content(tmp_path), processes=1).files

    for name in (LESSON, "index.html"):
        assert "Wij &amp; &lt;b&gt;zij&lt;/b&gt;" in files[name].decode()
        assert "<b>zij" not in files[name].decode()


def test_the_same_content_gives_the_same_site(tmp_path: Path) -> None:
    content = write_content(tmp_path)
    assert make_site(content, processes=2).files == tiny_site().files
