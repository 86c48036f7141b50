"""The name of a site says on paper where to look."""

import pytest

from lesmateriaal.text.address import site_of


@pytest.mark.parametrize(
    ("address", "site"),
    [
        ("https://www.schoolenveiligheid.nl/kennisbank/seksting/", "schoolenveiligheid.nl"),
        ("http://zoek.officielebekendmakingen.nl/stb-2015-238.html", "zoek.officielebekendmakingen.nl"),
        ("https://a.nl:8080/?b=1&c=2", "a.nl"),
        ("kindertelefoon.nl", ""),
        ("javascript:alert(1)", ""),
        ("https://a.nl/met een spatie", ""),
        ("https://[a.nl", ""),
        ("https://zonderpunt/pad", ""),
        ("", ""),
    ],
)
def test_the_site_of_an_address_is_its_host_without_www(address: str, site: str) -> None:
    assert site_of(address) == site
