"""Fitted weights as the module that the product reads."""

from __future__ import annotations

from collections.abc import Mapping


def printed(
    title: str, made_by: str, claim: str, weights: Mapping[str, float], validated: Mapping[str, tuple[int, int]]
) -> str:
    """The text of the module, largest weights first; `claim` says what was counted as right, `validated` how often."""
    shares = "; ".join(f"{group} {right} of {count}" for group, (right, count) in validated.items())
    rows = sorted(weights.items(), key=lambda pair: (-abs(round(pair[1], 2)), pair[0]))
    return "\n".join(
        [
            f'"""{title}"""',
            "",
            "from __future__ import annotations",
            "",
            f"# Made by {made_by}",
            f"# {claim}, under weights fitted to other sites and articles: {shares}.",
            "WEIGHTS: dict[str, float] = {",
            *(f'    "{name}": {weight:.2f},' for name, weight in rows),
            "}",
            "",
        ]
    )
