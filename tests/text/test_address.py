"""The name of a site says on paper where to look, and a phone number stays whole."""

import pytest

from lesmateriaal.text.address import site_of, unbroken


@pytest.mark.parametrize(
    ("address", "site"),
    [
        ("https://www.schoolenveiligheid.nl/kennisbank/seksting/", "schoolenveiligheid.nl"),
        ("http://zoek.officielebekendmakingen.nl/stb-2015-238.html", "zoek.officielebekendmakingen.nl"),
        ("https://a.nl:8080/?b=1&c=2", "a.nl"),
        ("https://A.NL:65535", "a.nl"),
        ("https://café-de-zon.nl", "café-de-zon.nl"),
        ("https://voorbeeld.xn--fiqs8s", "voorbeeld.xn--fiqs8s"),
        ("https://www.nl/", "www.nl"),
        ("kindertelefoon.nl", ""),
        ("javascript:alert(1)", ""),
        ("https://a.nl/met een spatie", ""),
        ("https://[a.nl", ""),
        ("https://zonderpunt/pad", ""),
        ("https://www.a.nl:99999", ""),
        ("https://www.a.nl:0", ""),
        ("https://www.a.nl:-1", ""),
        ("https://www.a.nl:http", ""),
        ("https://www.-a.nl", ""),
        ("https://www.a-.nl", ""),
        ("https://www..nl", ""),
        ("https://a..nl", ""),
        ("https://.a.nl", ""),
        ("https://a.nl.", ""),
        ("https://a_b.nl", ""),
        ("https://a%2enl", ""),
        ("https://a.n", ""),
        ("https://192.168.1.1/pad", ""),
        ("https://naam@a.nl", ""),
        ("https://bank.nl:geheim@kwaad.nl", ""),
        (f"https://{'a' * 63}.nl", f"{'a' * 63}.nl"),
        (f"https://{'a' * 64}.nl", ""),
        (f"https://{'a.' * 126}nl", ""),
        ("", ""),
    ],
)
def test_the_site_of_an_address_is_its_host_without_www(address: str, site: str) -> None:
    assert site_of(address) == site


def test_a_phone_number_is_never_broken_over_two_lines() -> None:
    assert unbroken("020-261 52 75") == "020\u2011261\u00a052\u00a075"
