"""What class names, ids and roles say about an element: the habits of those who build news sites, as data."""

from __future__ import annotations

from functools import lru_cache

from ahocorasick_rs import AhoCorasick

# Each kind: parts that are looked for in a token, its underscores read as hyphens; ^ and $ are its ends, x? is an optional letter. # our choice, after reading class
# names of some hundred sites
KINDS: dict[str, str] = {
    "body": r"article-?_?body|story-?_?body|entry-?content|post-?_?content|article-?_?content|story-?_?content|body-?copy|articlebody|post-?body|article-?text|story-?text|rich-?text|prose|content-?body|body-?content|body-?text|field-name-body|field--name-body|article__main|wysiwyg|page-?content|main-?content|td-post-content|single-?content|article-?page|paragraph|text-?block|markdown|blog-?content|post-?text",
    "article": r"article|story|post|entry|hentry|single",
    "content": r"content|main|text|body|copy",
    "navigation": r"nav|menu|breadcrumb|skip|toolbar|topbar|masthead|submenu|hamburger|offcanvas|drawer|sitemap|langs?|language-switch|search|login|account|user-?menu|toc|table-of-contents|jump|anchor",
    "footer": r"foot|copyright|legal|disclaimer|imprint|colophon|bottom",
    "sidebar": r"sidebar|side-?bar|aside|rail|right-?col|secondary|sticky|widget",
    "related": r"relat|recirc|recommend|more-|-more|read-?more|readmore|readnext|read-?next|also|trending|popular|most-|latest|up-?next|suggest|outbrain|taboola|zergnet|promo|teaser|card|carousel|slider|tout|river|listing|feed|collection|grid|tiles?|headlines|archive|previous|next|prev|pager|paginat|series",
    "share": r"share|social|sharing|follow|facebook|twitter|whatsapp|linkedin|addthis|sharedaddy|shareaholic|like|reaction|bookmark|save|print|tools|actions?|buttons?|btn|icons?",
    "comments": r"comment|disqus|respond|reply|discussion|conversation|livefyre|viafoura|coral|openweb|spotim",
    "newsletter": r"newsletter|subscri|signup|sign-up|email|mailchimp|optin|opt-in|inline-?form|form|cta|donat|membership|paywall|regwall|piano|tp-|call-to-action|lead-?magnet|download|contact",
    "ad": r"^ads?$|^ad-|-ad-|-ads?$|^ads-|advert|sponsor|dfp|gpt|banner|commercial|affiliate|partner|promoted|native|shop|product|price|buy|deal",
    "caption": r"caption|credit|figure|media|photo|image|img|gallery|picture|video|player|audio|attachment|lightbox|slideshow|embed|lede-?media|hero|featured|thumb|copyright-?holder",
    "byline": r"byline|author|writer|reporter|contributor|bio|avatar|profile|vcard|creator|by-line|credits|staff|person",
    "date": r"date|time|publish|posted|stamp|updated|meta|info|dateline|reading|duration|views?",
    "title": r"title|headline|heading|hed|kicker|eyebrow|overline|rubric",
    "dek": r"dek|standfirst|subtitle|sub-?title|subhead|sub-?headline|summary|excerpt|lead|lede|intro|abstract|description|stand-first|deck|sub-?heading|strap|tagline|teaser-?text|highlights?|key-?points?|takeaways?|bullets?",
    "tags": r"tags?$|^tags?-|-tags?-|topic|categor|keyword|label|section-?name|filed|cat-links|taxonomy",
    "cookie": r"cookie|consent|gdpr|cmp|onetrust|didomi|privacy|modal|popup|pop-up|overlay|dialog|notice|alert|toast|lightbox",
    "quote": r"quote|pull-?quote|blockquote|tweet|instagram|embed-?social|callout",
    "note": r"correction|editor-?s?-?note|clarification|footnote|note|update-?note|references?|sources?|citation",
    "live": r"live|ticker|timeline|scoreboard|weather|stocks?|market|quote-?bar|score|poll|quiz|survey|rating|vote|faq|accordion|tabs?",
    "hidden": r"hidden|hide|invisible|collapsed?|mobile-only|desktop-only|print-only|noprint|no-print|tooltip|dropdown|off-?screen",
}

NAMES = tuple(KINDS)

MAX_TOKEN = 80
"""Longer tokens are generated and say nothing. # our choice"""


def _spellings(pattern: str) -> list[str]:
    """Every text that a part stands for: `x?` is an optional letter.

    >>> _spellings("ads?$")
    ['ad$', 'ads$']
    """
    found = [""]
    for at, letter in enumerate(pattern):
        if letter == "?":
            continue
        optional = pattern[at + 1 : at + 2] == "?"
        found = [text + more for text in found for more in (("", letter) if optional else (letter,))]
    return found


_PARTS: dict[str, int] = {}
for _number, _parts in enumerate(KINDS.values()):
    for _text in (text for part in _parts.split("|") for text in _spellings(part)):
        _PARTS[_text] = _PARTS.get(_text, 0) | 1 << _number

_BITS = tuple(_PARTS.values())
_SEARCH = AhoCorasick(list(_PARTS))


@lru_cache(maxsize=32768)
def kinds_of(token: str) -> int:
    """A bit set of the kinds that this token speaks of: bit i for NAMES[i].

    >>> [name for i, name in enumerate(NAMES) if kinds_of("share-bar") >> i & 1]
    ['share']
    """
    if len(token) > MAX_TOKEN:
        return 0
    bits = 0
    for number, _, _ in _SEARCH.find_matches_as_indexes(
        "^" + token.replace("__", "-").replace("_", "-") + "$", overlapping=True
    ):
        bits |= _BITS[number]
    return bits
