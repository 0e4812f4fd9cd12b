"""The desk that articles are edited with, opened from the settings."""

from __future__ import annotations

from functools import partial

from pipeline.editing import Editing
from pipeline.settings import DeskSettings
from transforms.once import Once
from transforms.text.article import edit
from transforms.text.desk import Desk, load_desk
from transforms.text.reading import load_fields, read_document


def open_desk(settings: DeskSettings) -> Desk:
    """The desk with rules and stylebook loaded. ValueError, naming file and field, when one of them does not hold."""
    return load_desk(settings.style, settings.stylebook, settings.rules, settings.min_words, settings.languages)


def editing(settings: DeskSettings) -> Editing:
    """The editing of articles; the desk is opened once here, so that a mistake shows before the run begins."""
    desk = Once(open_desk, settings)
    read = (
        partial(read_document, fields=load_fields(settings.fields[1], settings.fields[0]))
        if settings.fields
        else read_document
    )
    return Editing(read, edit, desk, desk.get().stylebook.version)
