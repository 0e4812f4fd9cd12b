"""The small vocabulary in which every table is declared: a column is a name, an Arrow type and a sentence."""

from __future__ import annotations

from dataclasses import dataclass

import pyarrow as pa

TIMESTAMP = pa.timestamp("us", tz="UTC")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what it is called, its Arrow type, whether it may be null, and the sentence that explains it."""

    name: str
    type: pa.DataType
    doc: str
    nullable: bool

    def field(self) -> pa.Field:
        """The Arrow field; the sentence travels as `doc` in the field's metadata."""
        return pa.field(self.name, self.type, nullable=self.nullable, metadata={"doc": self.doc})


@dataclass(frozen=True, slots=True)
class Table:
    """A published table: its name, a sentence, the columns of its record, and those that the run stamps on every row."""

    name: str
    doc: str
    record: tuple[Column, ...]
    stamp: tuple[Column, ...]

    @property
    def columns(self) -> tuple[Column, ...]:
        """All columns in published order: the record's, then the run's."""
        return self.record + self.stamp

    def schema(self) -> pa.Schema:
        """The Arrow schema, columns in declared order."""
        return pa.schema([column.field() for column in self.columns])


def required(name: str, type_: pa.DataType, doc: str) -> Column:
    """A column that is never null."""
    return Column(name, type_, doc, nullable=False)


def optional(name: str, type_: pa.DataType, doc: str) -> Column:
    """A column that may be null; `doc` says what null means."""
    return Column(name, type_, doc, nullable=True)


def struct(*columns: Column) -> pa.StructType:
    """A struct type whose fields carry their sentences."""
    return pa.struct([column.field() for column in columns])


def list_of(item: pa.DataType) -> pa.ListType:
    """A list type whose items are never null."""
    return pa.list_(pa.field("element", item, nullable=False))
