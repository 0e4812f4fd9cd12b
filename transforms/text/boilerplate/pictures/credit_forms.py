"""The shapes of credits and of captions with their credit: "Photo Harbour Post / Jane Roe", "Boats in the fog © Harbour Agency"."""

from __future__ import annotations

import re

from schemas.enums import Role
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.lines.shapes import is_item
from transforms.text.boilerplate.pictures.proven_credits import ends_with_proven_credit
from transforms.text.boilerplate.rules.atoms import atoms
from transforms.text.letters import LOWER, UPPER
from transforms.text.metadata.credit_endings import RIGHTS
from transforms.text.metadata.people.person_names import is_organisation
from transforms.text.metadata.people.sign_offs import rights_at_end
from transforms.text.needed import any_of

# All our choice.
SENTENCES = 2  # behind which capitals are a prompt at the end of a paragraph: "… the gate. WATCH THE VIDEO"
CREDITED_CHARS = 240  # of a caption with its credit on one line
CREDIT_CHARS = 60
CREDIT_WORDS = 9
MARK_CHARS = 20
INITIALS_CHARS = 6
CAPTION_WORDS = 3
_MARK = (
    r"(?:[Ff]otos?|FOTOS?|[Pp]hotos?|PHOTOS?|Bild(?:er|rechte|quelle)?|BILD|Images?|IMAGES?|Picture|[Ff]ot|Zdjęcie|Imagem|Imagen|[Cc]r[ée]dit[os]?s?|Archivfoto|Archivbild|Symbolfoto"
    r"|Fotografía|Fotografia|Fotografie|Фото|ФОТО|Снимок|Світлина|Quelle|Источник|Джерело|Źródło|Fuente|Fonte)"
)
# "The boats on Tuesday Photo: Jane Roe", "… (Jane Roe / Agency)", "… © Jane Roe", "… | HARBOUR NEWS"
_CREDITED = re.compile(
    rf"(?:[\w\d\"'”’»).!?] ?[(|/–—-]? ?(?<!\w){_MARK} ?[:/.] ?|[\w\"'”’».!?)] \({_MARK} |[\w\"'”’».!?)] ?[(|–—-]? ?© ?|[{LOWER}](?:Foto|FOTO|Photo|PHOTO|Credit|Fot|Фото|ФОТО|Источник)[:.] ?)(?=[\W\d]*[{UPPER}])(?P<name>[^:!?]{{2,{CREDIT_CHARS}}})"
)
_REPORTED = re.compile(r"\b(?:Quelle|Источник|Джерело|Źródło|Fuente|Fonte|Source) ?:")
_NAME = rf"(?:[{UPPER}][\w.'’-]*|d[ue]l?|von|van|di|da|of|the)"
# Up to so many names in a row. Where the space between two of them may be missing, a long word is read in a million ways.
_FIVE = rf"{_NAME}(?: {_NAME}){{0,4}} ?"
_FOUR = rf"{_NAME}(?: {_NAME}){{0,3}} ?"
_THREE = rf"{_NAME}(?: {_NAME}){{0,2}} ?"
_may_be_signed = any_of(("©", ":", "/", "(", "Fot.", "fot."))
# Without one of these parts, in small letters, _CREDITED finds nothing.
_PARTS = atoms(rf".*(?:{_MARK}|©).*") or frozenset()
_may_be_marked = any_of(sorted(_PARTS))
# The brackets at the end of a line. The names in them are two at least, and no choice such as "(Men's/Women's)".
_BRACKETED = re.compile(
    rf"\((?i:ufficio stampa|(?:foto )?archivio|divulgação|reprodução|arquivo|cortesía|archivo|archiv|handout|courtesy)\)|\((?:{_NAME} ){{1,3}}{_NAME} ?/ ?{_FIVE}\)\.?|\({_NAME} ?/ ?(?:{_NAME} ){{1,4}}{_NAME}\)\.?"
)
_WORD = re.compile(r"\w")
# "Crates on the beds. Harbour News/Jane Roe", "The lift in block C - Jane Roe/Harbour Press": a house that no list knows, and a full name
_SLASHED = re.compile(
    rf"(?P<caption>.*\w.*?(?:[.!?…»”)]| [-–—|])) (?P<name>(?:{_NAME} ){{0,3}}{_NAME}) ?/ ?(?P<house>(?:{_NAME} ){{0,3}}{_NAME})\.?"
)
# "The house in the snow. JANE ROE FOR « HARBOUR NEWS »", "The boats, on Friday. | HARBOUR NEWS", "The tower.JANE ROE/Harbourpix", "The dog on Monday. (iStock)"
_LOUD = rf"[{UPPER}][{UPPER}.'’-]+"
_SHOUTED = re.compile(
    rf"(?:[^\W\d_]\S* ){{3,}}.*(?:[^\W\d_{UPPER}]{{3}}|\d\d)[.!?…»”)](?: ?\| ?| ?)(?:{_LOUD} ){{1,6}}?(?:« ?)?(?:{_LOUD} ){{0,2}}{_LOUD}(?: ?»| ?/ ?{_NAME}(?: {_NAME})*)?"
    rf"|(?:[^\W\d_]\S* ){{3,}}.*(?:[^\W\d_{UPPER}]{{3}}|\d\d)[.!?…»”)] ?\| ?{_LOUD}"
    r"|(?:[^\W\d_]\S* ){3,}.*[.!?…»”)]? ?\((?i:istock|getty(?: images)?|shutterstock|unsplash|pixabay|pexels|adobe stock|depositphotos|wikimedia(?: commons)?)\)\.?"
)
# How each of these ends, which costs less to look for: most lines have no such end.
_SHOUTED_END = re.compile(
    rf"[.!?…»”)](?: ?\| ?| ?)(?:{_LOUD} ){{1,6}}?(?:« ?)?(?:{_LOUD} ){{0,2}}{_LOUD}(?: ?»| ?/ ?{_NAME}(?: {_NAME})*)?\Z|\| ?{_LOUD}\Z|\([^()]*\)\.?\Z"
)
_INITIALS = re.compile(rf"(?:[{UPPER}]\. ?){{1,3}}\Z")  # sign an article: "… until morning. J. R."
_SLASHED_END = re.compile(rf"(?:[.!?…»”)]| [-–—|]) (?:{_NAME} ){{0,3}}{_NAME} ?/ ?(?:{_NAME} ){{0,3}}{_NAME}\.?\Z")
_CAPITALS = rf"[{UPPER}][\w.'’-]*(?: [{UPPER}][\w.'’-]*){{0,3}} ?"
_PAIRED = re.compile(rf"{_CAPITALS}/ ?{_CAPITALS}")
_CHOICE = re.compile(r"[^\W\d_][\w'’-]*(?: [\w'’-]+){0,2}(?: ?/ ?[^\W\d_][\w'’-]*(?: [\w'’-]+){0,2})+")
_HOUSE_SLASH = re.compile(
    rf"(?:[-–—] )?(?:{_NAME} ){{1,3}}{_NAME}/{_THREE}|(?:[-–—] )?{_THREE}/(?:{_NAME} ){{1,3}}{_NAME}"
)
_NAMED_END = re.compile(rf"[^\W\d_{UPPER}.,;:] \((?:{_NAME} ){{1,2}}{_NAME}\)$")
_LEAD_CREDIT = re.compile(
    rf"(?:[-–—] )?\(?{_FOUR}/ ?{_FOUR}\)?|[-–—] (?:{_NAME} )+[-–—] {_NAME}|\((?i:fotogramma|archivio|ansa|lapresse|foto)[^()]{{0,30}}\)"
)
_PATH = "any.breadcrumb.path"  # takes "Boats in the fog / J. Roe/HAP"
_SIGNED_ROLES = (Role.CAPTION, Role.CREDIT, Role.COPYRIGHT)
# "Photo: harbour archive", "Foto Harbour Post / Jane Roe", "Fot. Jane Roe"
_CREDIT = re.compile(
    rf"[(\[]?{_MARK}(?: ?: ?{_NAME}[^.!?|\d:]{{0,{CREDIT_CHARS}}}|[./]? (?:{_NAME} ){{0,4}}{_NAME} ?/ ?{_NAME}(?: {_NAME}){{0,4}}"
    rf"|[./] (?:{_NAME} ){{1,3}}{_NAME})[)\]]?"
)
_OWNED = re.compile(r"© ?[^\W\d][^\d:]{2,50}")
# "Boats in the fog © Harbour Agency", "Boats in the fog - ALL RIGHTS RESERVED"
_OWNED_CAPTION = re.compile(rf"(?:[^\W\d_]\S* ){{2,}}.*?(?:© ?[^\W\d][^\d:]{{2,50}}| [-–—|] (?i:{RIGHTS}))")
_SMALL = re.compile(rf"(?<!\w)[{LOWER}]{{2,}}")  # "ALL RIGHTS RESERVED - © Harbour" describes nothing
_DIVIDER = re.compile(r"©| [-–—|] ")
# "Family archive of Jane Roe", "Harbour archives"
_ARCHIVE = re.compile(
    rf"(?:[^\W\d_]+ ){{0,2}}(?i:archiv(?:es?|io|os?|um)?|arquivo|архив|архів|archiwum)(?:,? (?:of |the |de |del |do |da |des |di )*{_NAME}(?: {_NAME}){{0,4}})?"
)
_HOUSE_NAME = re.compile(
    rf"(?:[-–—|/] ?)?{_FOUR}(?:/|, | pour | für | per | para )(?:« ?)?{_FIVE}(?: ?»)?",
    re.IGNORECASE,
)


def is_credited(line: Line) -> bool:
    """Whether a line is a caption with its credit at the end: "Boats in the fog Photo: Jane Roe"."""
    if line.credited is None:
        line.credited = _ends_with_credit(line) and not _ends_with_rights(line.text)
    return line.credited


def _ends_with_rights(text: str) -> bool:
    """Whether rights stand behind a sentence."""
    return ". " in text and rights_at_end(text) is not None


def _ends_with_credit(line: Line) -> bool:
    text = line.text
    if (
        len(text) > CREDITED_CHARS
        or text[0] in "–—-"
        or line.words < CAPTION_WORDS
        or (text[0].isdigit() and is_item(text))
        or (line.hits and any(rule.role not in _SIGNED_ROLES and rule.id != _PATH for rule in line.hits))
    ):
        return False
    if text.endswith((")", ").")) and _is_bracketed(text):
        return True
    if "/" in text and _is_slashed(line):
        return True
    shouted = text[-1] == ")" or text[-4:].rstrip(" »").isupper() or "/" in text
    shouted = shouted and text.count(". ") <= SENTENCES and _INITIALS.search(text, len(text) - INITIALS_CHARS) is None
    if shouted and _SHOUTED_END.search(text) is not None and _SHOUTED.fullmatch(text) is not None:
        return True
    end = text[-CREDIT_CHARS - MARK_CHARS :]
    # The rest is dear to search, and most lines hold no such sign.
    if not _may_be_signed(end) or not _may_be_marked(end.lower()):
        return not line.cells and ends_with_proven_credit(text)
    found = _CREDITED.search(text, max(len(text) // 4, len(text) - len(end)))
    if found is not None and _REPORTED.search(found[0]) and ". " in text[: found.start()]:
        return False  # the source of what two sentences report
    if found is not None and found[0][1:2] == "©" and ". " in text[: found.start()]:
        return False  # glued to the end of a paragraph: the credit of the picture below
    if found is not None and found.end() >= len(text) - 1 and not found["name"].rstrip(")").endswith(("?", "!")):
        return True
    return not line.cells and ends_with_proven_credit(text)


def _is_bracketed(text: str) -> bool:
    """Whether words end with a house in brackets."""
    at = text.rfind("(")
    if at < 0 or _BRACKETED.fullmatch(text, at) is None:
        return False
    return text[at - 1] == " " and _WORD.search(text, 0, at - 1) is not None


def _is_slashed(line: Line) -> bool:
    """Whether some words end with a house and a full name around a slash; no item of a list does, nor a row of a table."""
    ends = not line.cells and _SLASHED_END.search(line.text) is not None
    found = _SLASHED.fullmatch(line.text) if ends else None
    if found is None or found["caption"].count(" ") < CAPTION_WORDS:
        return False
    return " " in found["name"] or " " in found["house"]


def is_credit(line: Line) -> bool:
    """Whether a line is nothing but a credit: "Photo Harbour Post / Jane Roe"."""
    return line.words <= CREDIT_WORDS and not line.hits and _CREDIT.fullmatch(line.text) is not None


def is_signed(text: str) -> bool:
    """Whether a line is a name and a house around a slash, set as credits are: "- Harbour News/Jane Roe"; "Low-Code/No-Code" signs nothing."""
    return "/" in text and _HOUSE_SLASH.fullmatch(text) is not None and _is_proven(text)


def is_lead_credit(text: str) -> bool:
    """Whether a line is what stands below the lead picture: "(Jane Roe/Harbour)", "— J. Roe / Harbour News"."""
    return _LEAD_CREDIT.fullmatch(text) is not None and _is_proven(text)


def is_pair_of_names(text: str) -> bool:
    """Whether a line is nothing but capitalised words around a slash: "Radio Harbour / J Roe"."""
    return "/" in text and _PAIRED.fullmatch(text) is not None


def is_choice(text: str) -> bool:
    """Whether a line is nothing but words around slashes, and none a known house: the subheads "Read/Write Access", "on/off switches"."""
    if "/" not in text or _is_proven(text):
        return False
    return is_pair_of_names(text) or (
        _CHOICE.fullmatch(text) is not None and (text.count("/") > 1 or text[0].islower())
    )


def is_house_or_archive(text: str) -> bool:
    """Whether a line below a caption names who owns the picture: "Agency/Jane Roe", "Family archive of Jane Roe"."""
    return _HOUSE_NAME.fullmatch(text) is not None or _ARCHIVE.fullmatch(text) is not None


def is_owner_alone(text: str) -> bool:
    """Whether a line is nothing but an owner: "© Jane Roe"."""
    return _OWNED.fullmatch(text) is not None


def is_owned_caption(text: str) -> bool:
    """Whether a line is a caption that ends with its owner: "Boats in the fog © Harbour Agency"."""
    return _OWNED_CAPTION.fullmatch(text) is not None and _SMALL.search(_DIVIDER.split(text)[0]) is not None


def ends_with_name(text: str) -> bool:
    """Whether a line ends with a name in brackets and no full stop: "The bus at its last stop (Jane Roe)"."""
    return text.endswith(")") and "?" not in text and _NAMED_END.search(text) is not None


def _is_proven(text: str) -> bool:
    """Whether capitals around a slash are a credit: in brackets or behind a dash, or one side is a known house."""
    return text[0] in "(–—-" or any(is_organisation(part.strip()) for part in text.split("/"))
