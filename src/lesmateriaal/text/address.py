"""Addresses and numbers on paper: the name of a site, and what must not break at the end of a line."""

import re
from urllib.parse import urlsplit

_ADDRESS = re.compile(r"""https?://[^\s<>"{}|\\^`\x00-\x1f]+""")
_HOST = re.compile(
    r"(?=.{4,253}$)(?:[^\W_](?:[^\W_]|-){0,62}(?<!-)\.)+(?:[^\W\d_]{2,63}|xn--[a-z0-9-]{1,58}[a-z0-9])"
)
"""Names with dots between (RFC 1035, 2.3.1), letters of any script; the last has no digits, so it is no number."""


def site_of(address: str) -> str:
    """Return the name of the site of `address` without www, or "" when it is no address to link to.

    No address to link to is what no browser opens, such as a port above 65535, and what is no public site: a
    number, a name without a dot, or a name and password before the host.
    """
    if not _ADDRESS.fullmatch(address):
        return ""
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:  # such as a bracket that does not close, or a port that is no number
        return ""
    if port == 0 or "@" in parts.netloc or not _HOST.fullmatch(host):
        return ""
    name = host.removeprefix("www.")
    return name if "." in name else host


def unbroken(reach: str) -> str:
    """Return a phone number that no program breaks at the end of a line; its hyphens are others than one types."""
    return reach.replace(" ", "\u00a0").replace("-", "\u2011")
