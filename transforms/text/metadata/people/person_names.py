"""What a name in a byline names: a person, an agency or house, or nothing of the kind."""

from __future__ import annotations

import re

from transforms.text.letters import LOWER, UPPER
from transforms.text.metadata.dates.calendar import month_of, weekday_of
from transforms.text.metadata.names_known import is_agency, is_city
from transforms.text.metadata.shipped import shipped

MAX_TOKENS = 6
"""More words are no name. # our choice"""

_WORDS = shipped("byline_words")
_ORGANISATIONS = frozenset(_WORDS["organisations"])
_ENDINGS = tuple(_WORDS["organisation_endings"])
_SMALL = frozenset(_WORDS["small_of_houses"])  # "der Redaktion"
_HONORIFICS = frozenset(_WORDS["honorifics"])
_FIELDS = frozenset(_WORDS["fields"])
_ARTICLES = frozenset(_WORDS["articles"])
_ELIDED = ("L'", "L’")  # "L'Est du Jour"
_HOUSE_ENDINGS = tuple(_WORDS["house_endings"])
_JOB_ENDINGS = tuple(_WORDS["job_endings"])
_SITE = re.compile(r"[^\W\d_]{3,}\.[^\W\d_]{2,}")  # "Курьер.Юг", "harbour.news"
_ACRONYM = re.compile(r"[B-DF-HJ-NP-TV-XZ]{3,5}")  # without a vowel no name is short for anything else: "RTN Canarias"
_OF_A_HOUSE = re.compile(r"D[aeo]l?\s[A-Z][A-Z0-9]+")  # "Do UOL": sent by the house
_HOUSE_TOKENS = 2
MAX_NAME = 3  # a longer name that ends with a house begins with a person
_NAME_AND_JOB = 3  # two words of a name and one of a job
_DEGREES = frozenset(_WORDS["degrees"])
_PARTICLES = frozenset(_WORDS["particles"])
_TAILS = frozenset(_WORDS["tails"])
_JOBS = tuple(_WORDS["jobs"])
_OF = frozenset(_WORDS["of"])
_NICKNAME = re.compile(r"(?<=\w) [\"„“«][^\W\d_]{2,20}[\"”“»] (?=\w)")  # 'Jane "bee" Roe'
_INDEFINITE = ("the", "a", "an", "ein", "eine", "un", "une", "una", "um", "uma")
_TOKEN = re.compile(r"[^\W\d_](?:[^\W\d_]|['’ʼ`.-])*\.?")
_CASELESS = re.compile(r"[\u0590-\u0dff\u0e00-\u0eff\u3040-\u9fff\uac00-\ud7af]")
_LONGEST_CASELESS = 24
# "Jane ROE", "Jeanne-Marie LE ROE" at the end of a line, behind words that are not in capitals.
CAPITAL_SURNAME = re.compile(
    rf"(?:\A|(?<=[{LOWER}»”] ))[{UPPER}][{LOWER}]+(?:-[{UPPER}][{LOWER}]+)?(?: (?:(?:D[EU]|LE|LA|L['’]|VAN|VON) ?)?[{UPPER}][{UPPER}'’-]{{2,}}){{1,2}}\Z"
)


def is_person(name: str) -> bool:
    """Whether this has the shape of a person's name and is no agency, house, job, month or weekday.

    >>> [is_person(name) for name in ("Ann Lee", "Maria de la Cruz", "MARA LEE", "Reuters", "Delta News Staff", "Tuesday", "a man")]
    [True, True, True, False, False, False, False]
    """
    return not is_organisation(name) and has_form_of_person(name)


def has_form_of_person(name: str) -> bool:
    """Whether this may name a person, if it is no agency or house."""
    tokens = (_NICKNAME.sub(" ", name) if '"' in name or "„" in name or "“" in name or "«" in name else name).split()
    if not tokens or len(tokens) > MAX_TOKENS or is_job(name):
        return False
    if _CASELESS.search(name):
        return len(name) <= _LONGEST_CASELESS and not re.search(r"\d", name)
    if not all(_TOKEN.fullmatch(token) for token in tokens):
        return False
    if not all(token[0].isupper() or token.casefold() in _PARTICLES or _is_elided(token) for token in tokens):
        return False
    if tokens[0].endswith(("'s", "’s")) or (len(tokens) == _HOUSE_TOKENS and _OF_A_HOUSE.fullmatch(name)):
        return False
    if tokens[0].casefold() in _TAILS or tokens[0].casefold() in _INDEFINITE:
        return False
    if len(tokens) == 1 and (weekday_of(name) is not None or month_of(name) is not None):
        return False
    return sum(char.isalpha() for char in name) > 2 and any(token[0].isupper() for token in tokens)


def is_organisation(name: str) -> bool:
    """Whether this is an agency, a desk or a house."""
    if is_agency(name) or is_agency(name.strip("()[] ")):
        return True
    first = name.partition(" ")[0]
    if name.endswith(_ENDINGS) or (first.isupper() and is_agency(first) and not name.isupper()):
        return True  # "PA Scotland"
    if "." in name and _SITE.search(name):
        return True
    if " " in name and _ACRONYM.fullmatch(first) and not name.isupper():
        return True
    words = [word.strip(".,()").casefold() for word in name.split()]
    if name.startswith(_ELIDED) and name[2:3].isupper():
        return True
    if len(words) > 1 and words[0] in _ARTICLES and all(word[0].isupper() for word in name.split()):
        return True
    if name[:1].islower() and words[0] not in _SMALL:
        return False
    if not _ORGANISATIONS.isdisjoint(words):
        return True
    return not name[:1].islower() and any(word.endswith(_HOUSE_ENDINGS) for word in words)


def is_job(name: str) -> bool:
    """Whether this says what someone is.

    >>> is_job("Science Correspondent"), is_job("Ann Writerly")
    (True, False)
    """
    words = name.casefold().split()
    if not words:
        return False
    if words[0] in _ONE_WORD_JOBS or words[-1] in _ONE_WORD_JOBS or not _LONG_JOBS.isdisjoint(words):
        return True
    if words[-1].endswith(_JOB_ENDINGS):
        return True
    return len(words) > 1 and f"{words[0]} {words[1]}" in _TWO_WORD_JOBS


def is_field(name: str) -> bool:
    """Whether these are words of a beat alone, what is left of a job: "Local Democracy"."""
    return all(word in _FIELDS for word in name.casefold().split())


def bare_name(name: str) -> str:
    """The name without honorifics before it and degrees behind it.

    >>> bare_name("Dr Anjali Rao"), bare_name("Lauren Moss, MS RDN")
    ('Anjali Rao', 'Lauren Moss')
    """
    tokens = name.split()
    while len(tokens) > 1 and tokens[0].casefold() in _HONORIFICS:
        tokens = tokens[1:]
    while len(tokens) > 2 and tokens[-1].replace(".", "") in _DEGREES:
        tokens = tokens[:-1]
    return " ".join(tokens).rstrip(",")


def without_job(name: str) -> str:
    """The name without what someone is, where that follows without a comma.

    >>> without_job("Jane Doe Political Editor"), without_job("JANE DOE Staff Writer"), without_job("Staff Writer")
    ('Jane Doe', 'JANE DOE', 'Staff Writer')
    """
    words = name.split()
    end = len(words)
    if end >= _NAME_AND_JOB and not _is_job_word(words[-1]):
        inner = next((at for at in range(2, end) if words[at].casefold() in _LONG_JOBS), 0)
        return " ".join(words[:inner]) if inner else name  # "Jane Doe Redactora de La Gaceta"
    if end < _NAME_AND_JOB:
        return name
    end -= 1
    while end > 2 and words[end - 1].casefold() in _FIELDS:
        end -= 1
    beat = next((at for at in range(3, end) if words[at] in _OF), 0)
    if beat:  # "Jane Doe North of England correspondent"
        end = beat - 1
    return " ".join(words[:end]) if end >= 2 else name


def without_job_before(name: str) -> str:
    """The name without what someone is, where that stands before it.

    >>> without_job_before("Associated Press writer Jane Doe"), without_job_before("Special correspondent Jane Doe"), without_job_before("Reporter Doe")
    ('Jane Doe', 'Jane Doe', 'Reporter Doe')
    """
    words = name.split()
    last = max((at for at in range(len(words) - 2) if _is_job_word(words[at])), default=-1)
    return " ".join(words[last + 1 :]) if words and words[last + 1][0].isupper() else name


def _is_job_word(word: str) -> bool:
    low = word.casefold()
    return low in _ONE_WORD_JOBS or low.endswith(_JOB_ENDINGS)


def without_house(name: str) -> tuple[str, str | None]:
    """The person and the agency that is printed right after the name; None when there is none.

    >>> without_house("John O'Connor The Associated Press"), without_house("Associated Press")
    (("John O'Connor", 'The Associated Press'), ('Associated Press', None))
    """
    words = name.split()
    for at in range(2, len(words)):
        house = " ".join(words[at:])
        if is_agency(house):
            return " ".join(words[:at]), house
    if len(words) > MAX_NAME:
        first = next((at for at, word in enumerate(words) if word.casefold() in _ORGANISATIONS), 0)
        person = " ".join(words[:2])
        if first > 2 and words[0].casefold() not in _ARTICLES and is_person(person) and not is_city(person):
            return person, " ".join(words[2:])  # "Jane Roe Plainview Morning News"
    return name, None


def without_house_before(name: str) -> tuple[str, str | None]:
    """The person whose surname stands in capitals, and the paper that is printed right before.

    >>> without_house_before("The Harbour Post Jane ROE"), without_house_before("Jane ROE")
    (('Jane ROE', 'The Harbour Post'), ('Jane ROE', None))
    """
    found = CAPITAL_SURNAME.search(name)
    house = name[: found.start()].strip() if found else ""
    if found is None or not house:
        return name, None
    named = house.partition(" ")[0].casefold() in _ARTICLES or is_organisation(house)
    return (found.group(), house) if named else (name, None)


def _is_elided(token: str) -> bool:
    """d'Ormesson, l'Ecluse, al-Masri, el-Sayed."""
    return (
        len(token) > 3
        and token[1:3] != ""
        and re.match(r"(?:[dlo]['’]|al-|el-|ad-|ar-|as-|bin-)[^\W\d_]", token) is not None
    )


_ONE_WORD_JOBS = frozenset(job for job in _JOBS if " " not in job)
_TWO_WORD_JOBS = frozenset(job for job in _JOBS if " " in job)
_LONG_JOBS = frozenset(job for job in _ONE_WORD_JOBS if len(job) > 6)  # shorter ones are surnames too: Chief, Host
