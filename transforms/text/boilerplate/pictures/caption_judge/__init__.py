"""The trained judge of captions: which lines between the paragraphs say what a picture shows, though nobody signs them."""

from transforms.text.boilerplate.pictures.caption_judge.verdicts import mark_uncredited

__all__ = ["mark_uncredited"]
