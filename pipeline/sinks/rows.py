"""Records as rows that Arrow takes: every value checked against its column, so that a wrong one fails alone and not with its file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from operator import attrgetter
from typing import Any

import pyarrow as pa

from schemas.fields import Table
from schemas.tables import ARTICLES, DEAD_LETTERS, REJECTIONS
from transforms.dead_letter import printable

Check = Callable[[Any], Any]
INT32 = range(-(2**31), 2**31)
INT64 = range(-(2**63), 2**63)


def article_row(article: Any) -> tuple[Any, ...]:
    """An `Article` as a tuple in the order of its columns. ValueError names the column that does not fit its type."""
    return ARTICLE_ROW(article)


def rejection_row(rejection: Any) -> tuple[Any, ...]:
    """A `Rejection` as a tuple in the order of its columns; its detail may quote what no file can hold."""
    return REJECTION_ROW(replace(rejection, detail=printable(rejection.detail)))


def dead_letter_row(letter: Any) -> tuple[Any, ...]:
    """A `DeadLetter` as a tuple in the order of its columns."""
    return DEAD_LETTER_ROW(letter)


def _row_check(table: Table) -> Check:
    return _struct_check(table.name, [column.field() for column in table.record])


def _struct_check(path: str, fields: list[pa.Field]) -> Check:
    checks = [_field_check(f"{path}.{field.name}", field) for field in fields]
    values_of = attrgetter(*(field.name for field in fields)) if len(fields) > 1 else _single(fields[0].name)
    return lambda record: tuple(check(value) for check, value in zip(checks, values_of(record)))


def _single(name: str) -> Callable[[Any], tuple[Any]]:
    return lambda record: (getattr(record, name),)


def _field_check(path: str, field: pa.Field) -> Check:
    check = _type_check(path, field.type)

    def required(value: Any) -> Any:
        if value is None:
            raise ValueError(f"{path}: expected {field.type}, found null")
        return check(value)

    return (lambda value: None if value is None else check(value)) if field.nullable else required


def _type_check(path: str, type_: pa.DataType) -> Check:
    if pa.types.is_struct(type_):
        return _struct_check(path, [type_.field(i) for i in range(type_.num_fields)])
    if pa.types.is_list(type_):
        item = _field_check(f"{path}[]", type_.value_field)
        return lambda values: [item(value) for value in values]
    for fits, check in _CHECKS:
        if fits(type_):
            return lambda value: check(path, value)
    raise TypeError(f"{path}: no check for {type_}")


def _string(path: str, value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{path}: expected a string, found {type(value).__name__}")
    if not value.isascii():
        try:
            value.encode()
        except UnicodeEncodeError as error:
            raise ValueError(f"{path}: lone surrogate at {error.start}") from error
    return value


def _int32(path: str, value: Any) -> int:
    return _integer(path, value, INT32)


def _int64(path: str, value: Any) -> int:
    return _integer(path, value, INT64)


def _integer(path: str, value: Any, bounds: range) -> int:
    if type(value) is not int or value not in bounds:
        raise ValueError(f"{path}: expected an integer in [{bounds.start}, {bounds.stop}), found {value!r}")
    return value


def _float(path: str, value: Any) -> float:
    if type(value) not in (int, float) or value != value:
        raise ValueError(f"{path}: expected a number, found {value!r}")
    return float(value)


def _boolean(path: str, value: Any) -> bool:
    if type(value) is not bool:
        raise ValueError(f"{path}: expected true or false, found {value!r}")
    return value


def _timestamp(path: str, value: Any) -> datetime:
    if not isinstance(value, datetime) or value.tzinfo is None:
        raise ValueError(f"{path}: expected an aware datetime, found {value!r}")
    return value


def _date(path: str, value: Any) -> date:
    if type(value) is not date:
        raise ValueError(f"{path}: expected a date, found {value!r}")
    return value


_CHECKS = (
    (pa.types.is_string, _string),
    (pa.types.is_int32, _int32),
    (pa.types.is_int64, _int64),
    (pa.types.is_float64, _float),
    (pa.types.is_boolean, _boolean),
    (pa.types.is_timestamp, _timestamp),
    (pa.types.is_date32, _date),
)

ARTICLE_ROW = _row_check(ARTICLES)
REJECTION_ROW = _row_check(REJECTIONS)
DEAD_LETTER_ROW = _row_check(DEAD_LETTERS)
