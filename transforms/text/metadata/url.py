"""Addresses: the canonical form, and the date that some of them hold."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from transforms.text.metadata.dates.calendar import month_of

# Parameters that follow a reader and not the page. # our choice, from the documentation of Google Analytics, Meta, Microsoft, Mailchimp, HubSpot
TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|gclsrc|dclid|msclkid|yclid|ysclid|mc_[ce]id|_hs\w*|hsCtaTracking|igshid|cmpid|cmp|ito|icid|ncid|ocid|smid|smtyp|sref|ref|ref_src|ref_url|referrer"
    r"|xtor|at_\w+|wt_\w+|wtrid|mkt_tok|partner|campaign\w*|source|share\w*|spm|CMP|ICID|taid|amp|output|fb_\w+|tblci|ob_\w+|guccounter|guce_\w+",
    re.IGNORECASE,
)
_DEFAULT_PORTS = {"http": 80, "https": 443}
_DAY = re.compile(r"/(19\d\d|20\d\d)[/-](0?[1-9]|1[0-2]|[a-z]{3,9})[/-](0?[1-9]|[12]\d|3[01])(?=[/-]|\Z)")
_COMPACT = re.compile(r"[/-](20[0-3]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/._-]|\Z)")
_SLUG = re.compile(r"[/_-](20[0-3]\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?=[/._-]|\Z)")


def canonicalise(address: str) -> str | None:
    """The address without fragment, tracking parameters, default port and letter case of the host; None when it is no web address.

    >>> canonicalise("HTTPS://News.example:443/a?utm_source=x&id=4#top")
    'https://news.example/a?id=4'
    """
    try:
        parts = urlsplit(address.strip())
        port = parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in _DEFAULT_PORTS or not parts.hostname:
        return None
    host = parts.hostname if port in (None, _DEFAULT_PORTS[parts.scheme.lower()]) else f"{parts.hostname}:{port}"
    pairs = [
        (key, value) for key, value in parse_qsl(parts.query, keep_blank_values=True) if not TRACKING.fullmatch(key)
    ]
    query = parts.query if len(pairs) == len(parse_qsl(parts.query, keep_blank_values=True)) else urlencode(pairs)
    return urlunsplit((parts.scheme.lower(), host, parts.path or "/", query, ""))


def day_in_url(address: str) -> tuple[date, str] | None:
    """The day that the path holds, and how it is written there; a weak claim.

    >>> day_in_url("https://news.example/world/2023/dec/22/bees")
    (datetime.date(2023, 12, 22), '2023/dec/22')
    """
    try:
        path = urlsplit(address).path
    except ValueError:
        return None
    match = _DAY.search(path) or _SLUG.search(path) or _COMPACT.search(path)
    if match is None:
        return None
    month = int(match[2]) if match[2].isdigit() else month_of(match[2], "en")
    try:
        return date(int(match[1]), month or 0, int(match[3])), match.group().strip("/-_")
    except ValueError:
        return None
