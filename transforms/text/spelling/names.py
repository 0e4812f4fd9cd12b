"""Names in the copy: each found, judged, and given the house spelling where that is safe."""

from __future__ import annotations

from collections.abc import Sequence

from transforms.text.spelling.article import Article, sight_names
from transforms.text.spelling.judge import Judge
from transforms.text.spelling.mention import Mention
from transforms.text.spelling.reasons import REPLACED, Why
from transforms.text.spelling.ruling import Ruling
from transforms.text.spelling.shape import shaped
from transforms.text.spelling.sighting import Sighting
from transforms.text.spelling.stylebook import Stylebook


def mark_names(fields: Sequence[tuple[str, str]], language: str, stylebook: Stylebook) -> tuple[Mention, ...]:
    """A mention for every name in the fields, in the order of the fields and then of the text; none overlaps another.

    `fields` are (field, text); an article's anchors and rivals count across all of them.
    """
    article = sight_names(fields, language, stylebook)
    if not article.sightings:
        return ()
    judge = Judge(article, language, stylebook)
    mentions: list[Mention] = []
    for sighting in article.sightings:
        ruling = judge.rule(sighting)
        if ruling is None:
            continue
        mention = _mention(article, sighting, ruling, stylebook)
        while mentions and mentions[-1].field == mention.field and mentions[-1].end > mention.start:
            mentions.pop()  # a given name that was taken for something else
        mentions.append(mention)
    return tuple(mentions)


def _mention(article: Article, sighting: Sighting, ruling: Ruling, stylebook: Stylebook) -> Mention:
    field = article.fields[sighting.field]
    start = field.shadow.original(sighting.start - ruling.reach_back)
    end = field.shadow.original(sighting.end - 1) + 1
    surface = field.text[start:end]
    why, replacement = ruling.why, None
    if ruling.replacement is not None and why in REPLACED:
        replacement = shaped(surface, ruling.replacement)
        if replacement == surface or (replacement.lower() == surface.lower() and not surface.islower()):
            why, replacement = Why.HOUSE_FORM, None
        elif not stylebook.style.replace:
            why, replacement = Why.STYLE_ANNOTATES, None
    return Mention(
        entity_id=stylebook.entities[ruling.entity].entity_id,
        field=field.name,
        surface=surface,
        canonical=ruling.canonical,
        replacement=replacement,
        start=start,
        end=end,
        action=why.action,
        reason=why.value,
    )
