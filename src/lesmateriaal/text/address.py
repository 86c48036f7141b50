"""Addresses and numbers on paper: the name of a site, and what must not break at the end of a line."""

import re
from urllib.parse import urlsplit

_ADDRESS = re.compile(r"""https?://[^\s<>"{}|\\^`\x00-\x1f]+""")


def site_of(address: str) -> str:
    """Return the name of the site of `address` without www, or "" when it is no address to link to."""
    if not _ADDRESS.fullmatch(address):
        return ""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:  # such as a bracket that does not close
        return ""
    return host.removeprefix("www.") if "." in host else ""


def unbroken(reach: str) -> str:
    """Return a phone number that no program breaks at the end of a line; its hyphens are others than one types."""
    return reach.replace(" ", "\u00a0").replace("-", "\u2011")
