"""What a page puts between the lines of a head: buttons, tools, counters."""

from __future__ import annotations

import re

from transforms.text.boilerplate.head.names import DEK_WORDS
from transforms.text.boilerplate.lines.line import Line

# Our choice.
BUTTON_WORDS = 3
# "Mill Lane 51", "Format: hardback": a datum, and no button; counters open or end with their figure in another way
_DATUM = re.compile(r"[^\W\d][^:]*: [^\W\d_]{2}|[^\W\d_]\S*[.] \d|\d+\. [^\W\d_]")
# "This article is more than 2 years old", "Please note that this article was published in 2020"
_AGED = re.compile(
    r"(?:(?:Please note|Note|Bitte beachten Sie|Bitte beachten|Prenez note|À noter|Tenga en cuenta|Ten en cuenta|Atenção|Atención|Nota|Attenzione|Uwaga|Увага|Внимание)[:,]? ?"
    r"(?:that |dass |que |che |że |що |что )?)?"
    r"(?i:this (?:article|story)|dieser (?:artikel|beitrag|text)|(?:este|esta) (?:artículo|contenido|noticia|artigo|notícia|matéria)|cet article|quest[oa] (?:articolo|notizia)"
    r"|ten (?:artykuł|tekst)|ця (?:стаття|новина)|цей (?:текст|матеріал)|эт(?:а|от) (?:статья|новость|текст|материал)) .{0,40}\d"
)


def is_aged(text: str) -> bool:
    """Whether a line says how old the article is."""
    return _AGED.match(text) is not None


def is_furniture(line: Line) -> bool:
    """Whether a line of the head is a button, a counter or a menu entry: few words, no sentence, and no data of a book or a street."""
    if line.sentence or (not line.hits and _DATUM.match(line.text) is not None):
        return False
    return line.words <= BUTTON_WORDS or (bool(line.hits) and line.words <= DEK_WORDS)
