"""HTML entities that were left as text: "AT&amp;T", "&quot;Yes&quot;", "10&amp;nbsp;000"."""

from __future__ import annotations

import html
import re

import re2

from transforms.text.edits import Edit

RULE = "mend.entity"
# Never &lt; and &gt;: mended they would be markup. The names are those that editors and feeds write; a semicolon is demanded.
NAMES = (
    "amp quot apos nbsp shy ensp emsp thinsp zwnj zwj rsquo lsquo sbquo rdquo ldquo bdquo laquo raquo lsaquo rsaquo ndash mdash hellip bull"
    " middot euro pound yen cent copy reg trade deg sect para times frac12 frac14 frac34 szlig iexcl iquest oelig OElig scaron Scaron"
    " [aeiouAEIOU](?:acute|grave|circ|uml) [anoANO]tilde [cC]cedil aring Aring aelig AElig oslash Oslash yacute eth thorn"
)
ENTITY = re.compile(
    rf"(?:&amp;|&)(?:(?:{'|'.join(NAMES.split())}|#(?:[0-9]{{2,6}}|[xX][0-9a-fA-F]{{2,5}}));|nbsp(?![;=]))"
)
# A line that speaks of markup shows entities on purpose.
ABOUT_MARKUP = re.compile(
    r"&lt;|&gt;|</?[a-z]|=\"|\b(?:HTML|XML|XHTML|SGML|entit(?:y|ies)|Entität|entidad|entité|escap(?:e|ed|ing))\b|[{}]"
)
LINE = re.compile(r"[^\r\n]+")
SIGNAL = re2.compile(r"&[#A-Za-z][0-9A-Za-z]+;|&nbsp")


def mend_entities(text: str) -> tuple[Edit, ...]:
    """Edits that put the meant character in place of an entity that stands as text.

    >>> [(edit.before, edit.after) for edit in mend_entities("AT&amp;T said &quot;no&quot;")]
    [('&amp;', '&'), ('&quot;', '"'), ('&quot;', '"')]
    """
    if SIGNAL.search(text) is None:
        return ()
    found = [
        (match, after, _is_shown(text, match, line))
        for line in LINE.finditer(text)
        if "&" in line.group() and not ABOUT_MARKUP.search(line.group())
        for match in ENTITY.finditer(text, line.start(), line.end())
        if (after := _meant(match.group())) is not None
    ]
    spelt = any(after.isalpha() and not shown for _, after, shown in found)  # then "&agrave;" is a word as well
    return tuple(
        Edit(match.start(), match.end(), match.group(), after, "mend", RULE)
        for match, after, shown in found
        if spelt or not shown
    )


def _meant(entity: str) -> str | None:
    after = html.unescape(html.unescape(entity))
    sound = (
        len(after) == 1 and after not in "<>\r\n\x0b\x0c\x85\u2028\u2029\ufffd" and not "\ud800" <= after <= "\udfff"
    )
    return after if sound else None


def _is_shown(text: str, match: re.Match[str], line: re.Match[str]) -> bool:
    """Whether an accented letter's entity stands apart as a word: then it is the thing spoken of."""
    before = text[match.start() - 1 : match.start()] if match.start() > line.start() else " "
    behind = text[match.end() : match.end() + 1] if match.end() < line.end() else " "
    apart = not (before.isalnum() or behind.isalnum() or before == ";" or behind == "&")
    return apart and html.unescape(match.group()).isalpha()
