"""The trained judge of sentences: which of them are pleas and prompts of the publisher, not the story."""

from transforms.text.boilerplate.sentence_judge.verdicts import mark_pleas, sounds_told

__all__ = ["mark_pleas", "sounds_told"]
