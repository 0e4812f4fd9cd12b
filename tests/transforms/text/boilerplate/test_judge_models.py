"""The shipped models of the trained judges: each file fits its features, the kinds and its provenance."""

from __future__ import annotations

import json
from hashlib import sha256
from importlib.resources import files
from types import ModuleType

import pytest

from transforms.text.boilerplate.line_judge import evidence as line_evidence
from transforms.text.boilerplate.line_judge import model as line_model
from transforms.text.boilerplate.line_judge.kinds import FURNITURE
from transforms.text.boilerplate.lines.wording import BUCKETS
from transforms.text.boilerplate.pictures.caption_judge import evidence as caption_evidence
from transforms.text.boilerplate.pictures.caption_judge import model as caption_model
from transforms.text.boilerplate.pictures.caption_judge.verdicts import THRESHOLDS
from transforms.text.boilerplate.sentence_judge import evidence as sentence_evidence
from transforms.text.boilerplate.sentence_judge import model as sentence_model

JUDGES = [(line_model, line_evidence), (sentence_model, sentence_evidence), (caption_model, caption_evidence)]


@pytest.mark.parametrize(("model", "evidence"), JUDGES, ids=["lines", "sentences", "captions"])
def test_the_model_fits_the_features_and_its_provenance(model: ModuleType, evidence: ModuleType) -> None:
    shipped = model.shipped()
    file = files(model.__package__) / model.FILE
    provenance = json.loads(
        (files(model.__package__) / model.FILE.replace(".model", ".json")).read_text(encoding="utf-8")
    )
    assert shipped.names == evidence.NAMES
    assert len(shipped.table) == BUCKETS
    assert shipped.layers[0][0].shape[0] == len(evidence.NAMES) == provenance["features"]
    assert shipped.layers[-1][0].shape[1] == FURNITURE + 1
    assert provenance["sha256"] == sha256(file.read_bytes()).hexdigest()


def test_few_lines_of_stories_leave_in_articles_that_the_judge_has_not_seen() -> None:
    provenance = json.loads((files(line_model.__package__) / "line_judge.json").read_text(encoding="utf-8"))
    assert provenance["validated_by_article"]["whole"]["taken_story"] < 0.0025  # half of what may leave in all


def test_few_lines_of_stories_are_taken_for_captions_in_articles_that_the_judge_has_not_seen() -> None:
    provenance = json.loads((files(caption_model.__package__) / "caption_judge.json").read_text(encoding="utf-8"))
    whole = provenance["validated_by_article"]["whole"]
    taken = whole["taken_story_fragment"] + whole["taken_story_sentence"]
    assert taken < 0.0125 * (
        whole["asked_story_fragment"] + whole["asked_story_sentence"]
    )  # clean texts are not counted
    assert taken < (whole["taken_caption_fragment"] + whole["taken_caption_sentence"]) / 5
    moved = provenance["validated_by_article"]["moved"]
    assert moved["taken_subhead_set_in"] < 0.003 * moved["asked_subhead_set_in"]


def test_the_judge_of_captions_was_measured_with_the_thresholds_that_it_ships_with() -> None:
    provenance = json.loads((files(caption_model.__package__) / "caption_judge.json").read_text(encoding="utf-8"))
    assert provenance["thresholds"] == THRESHOLDS
