"""What each HTML element means for the text: break, skip, separate, or nothing at all."""

from __future__ import annotations

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "ul",
    ]
)
"""Elements that stand on lines of their own. Source: HTML Standard, 15.3 (rendering of flow content)."""

ROWS = frozenset({"tr"})
CELLS = frozenset({"td", "th"})

SOFT = frozenset({"button", "label", "output"})
"""Inline inside a paragraph, a block of their own anywhere else, so that a row of buttons does not become one word."""

SKIPPED = frozenset(
    [
        "applet",
        "area",
        "audio",
        "canvas",
        "colgroup",
        "datalist",
        "embed",
        "frame",
        "frameset",
        "iframe",
        "input",
        "map",
        "math-annotation",
        "meter",
        "noembed",
        "noframes",
        "noscript",
        "object",
        "optgroup",
        "option",
        "param",
        "progress",
        "rp",
        "rt",
        "rtc",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "textarea",
        "track",
        "video",
        "xmp",
        "annotation",
        "annotation-xml",
    ]
)
"""Elements whose content a reader does not see as text: code, form values, fallbacks, pronunciations in small print."""

STRONG = frozenset({"b", "strong"})
ITALIC = frozenset({"i", "em"})

LAYOUT = frozenset({"body", "center", "div", "td", "th"})
"""Elements in which old pages set headline, byline and date as lines."""

PARAGRAPH_LIKE = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dd", "dt", "figcaption", "blockquote"})
"""Inside these an element of unknown name is a part of the sentence."""
