"""Reading: from bytes to a `Document`."""

from transforms.text.reading.fields import DEFAULT_FIELDS, FieldMap, load_fields
from transforms.text.reading.read import read_document

__all__ = ["DEFAULT_FIELDS", "FieldMap", "load_fields", "read_document"]
