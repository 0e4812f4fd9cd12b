"""Which blocks of a page are the article: several judges look at the same evidence, and their agreement decides."""

from __future__ import annotations

from schemas.enums import Reason
from transforms.text.boilerplate.main_content import model
from transforms.text.boilerplate.main_content.agreement import settle
from transforms.text.boilerplate.main_content.features import gather
from transforms.text.boilerplate.main_content.page_kind import refuse
from transforms.text.boilerplate.main_content.roles import assign
from transforms.text.document import Document, Label, Refusal


def judge(document: Document) -> tuple[Label, ...] | Refusal:
    """One label per block of a page, or why the page is no article."""
    blocks = document.blocks
    if not blocks:
        return Refusal(Reason.NO_TEXT, "the page shows no text")
    evidence = gather(blocks, document.claims)
    likely = model.shipped().judge(evidence)
    rule, kept = settle(blocks, evidence, likely)
    refusal = refuse(blocks, document.claims, evidence, kept)
    return refusal or assign(blocks, evidence, kept, "main_content." + rule)
