"""The name of a site says on paper where to look, and a phone number stays whole."""

import pytest

from lesmateriaal.text.address import site_of, unbroken


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


def test_a_phone_number_is_never_broken_over_two_lines() -> None:
    assert unbroken("020-261 52 75") == "020\u2011261\u00a052\u00a075"
