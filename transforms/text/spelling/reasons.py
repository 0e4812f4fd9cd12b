"""Reasons: the closed list of why a name was replaced, kept or annotated."""

from __future__ import annotations

from enum import Enum

from schemas.enums import Action


class Why(str, Enum):
    """Why a mention was treated as it was; the value stands in the column `reason`."""

    VARIANT = "variant"
    """Replaced: a spelling that can mean nothing else."""
    FULL_NAME = "full_name"
    """Replaced: a person's given name (or initial) and surname together."""
    ANCHORED_SURNAME = "anchored_surname"
    """Replaced: a bare surname whose bearer the article names in full or with an office."""
    EVIDENCE = "evidence"
    """Replaced: a spelling that other places or people share, and the article says which is meant."""
    FORMER_NAME_CHANGED = "former_name_changed"
    """Replaced: a former name, because the style asks for it."""

    FROZEN_NAME = "frozen_name"
    """Kept: part of a fixed expression, a dish, a brand, a ship, a period of history."""
    TITLE_OF_WORK = "title_of_work"
    """Kept: stands in the title of a book, film or other work."""
    PRINTED_HEADLINE = "printed_headline"
    """Kept: stands in a headline that is quoted as printed."""
    SPELLING_DISCUSSED = "spelling_discussed"
    """Kept: the text talks about the word instead of using it."""
    OTHER_PLACE = "other_place"
    """Kept: a place elsewhere that bears the same name."""
    OTHER_PERSON = "other_person"
    """Kept: a person of the same name."""
    RIVAL_IN_ARTICLE = "rival_in_article"
    """Kept: a bare surname that two people in the article bear."""

    HOUSE_FORM = "house_form"
    """Annotated: the spelling is right already."""
    FORMER_NAME = "former_name"
    """Annotated: a former name, which is history rather than a spelling."""
    NO_SETTLED_FORM = "no_settled_form"
    """Annotated: the language has no one standard for this name."""
    NO_ANCHOR = "no_anchor"
    """Annotated: a bare surname, and the article does not say whose."""
    NO_EVIDENCE = "no_evidence"
    """Annotated: a spelling that other places or people share, and the article does not say which is meant."""
    AMBIGUOUS = "ambiguous"
    """Annotated: several entities fit equally well."""
    NOT_LATIN = "not_latin"
    """Annotated: text in Cyrillic or another script is not rewritten."""
    LANGUAGE_UNDECIDED = "language_undecided"
    """Annotated: without a language there is no house form to choose."""
    STYLE_ANNOTATES = "style_annotates"
    """Annotated: the style changes nothing."""

    @property
    def action(self) -> Action:
        """What is done for this reason."""
        return ACTIONS[self.value]


REPLACED = frozenset({Why.VARIANT, Why.FULL_NAME, Why.ANCHORED_SURNAME, Why.EVIDENCE, Why.FORMER_NAME_CHANGED})
KEPT = frozenset(
    {
        Why.FROZEN_NAME,
        Why.TITLE_OF_WORK,
        Why.PRINTED_HEADLINE,
        Why.SPELLING_DISCUSSED,
        Why.OTHER_PLACE,
        Why.OTHER_PERSON,
        Why.RIVAL_IN_ARTICLE,
    }
)
ACTIONS = {
    why.value: Action.REPLACED if why in REPLACED else Action.KEPT if why in KEPT else Action.ANNOTATED for why in Why
}
