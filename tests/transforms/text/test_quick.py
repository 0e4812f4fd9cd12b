"""Quickly made dataclasses behave like other frozen ones."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, replace

import pytest

from transforms.text.document import Block
from transforms.text.edits import Edit
from transforms.text.quick import quickly_made


@quickly_made
@dataclass(frozen=True, slots=True)
class Boat:
    name: str
    masts: int = 1


def test_fields_are_given_by_place_by_name_and_by_default() -> None:
    assert (Boat("Gull").name, Boat("Gull").masts, Boat(masts=3, name="Tern")) == ("Gull", 1, Boat("Tern", 3))
    assert repr(Boat("Gull", masts=2)) == "Boat(name='Gull', masts=2)"


@pytest.mark.parametrize("arguments", [(), ("Gull", 1, 2)])
def test_missing_and_surplus_fields_are_refused(arguments: tuple[object, ...]) -> None:
    with pytest.raises(TypeError, match="__init__"):
        Boat(*arguments)  # type: ignore[arg-type]


def test_an_object_is_frozen_hashable_and_of_its_class() -> None:
    boat = Boat("Gull")
    with pytest.raises(FrozenInstanceError):
        boat.masts = 2  # type: ignore[misc]
    assert type(boat) is Boat and isinstance(boat, Boat)
    assert len({boat, Boat("Gull"), replace(boat, masts=2)}) == 2


@pytest.mark.parametrize(
    "made", [Block("Fog.", 3, 7, tag="p"), Edit(1, 2, "a", "", "strike", "structure.story", role="other")]
)
def test_blocks_and_edits_travel_between_processes(made: object) -> None:
    again = pickle.loads(pickle.dumps(made))
    assert again == made == copy.copy(made)
    assert type(again) is type(made)
