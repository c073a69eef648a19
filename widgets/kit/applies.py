"""What every kind of control has in common."""

from collections.abc import Mapping
from dataclasses import dataclass, field

type Value = float | int | str | bool | tuple[int, ...]
"""What a control says; a tuple is what was picked, one after the other."""

type When = Mapping[str, tuple[Value, ...]]
"""Names of other controls, each with the values at which this control applies."""


@dataclass(frozen=True, kw_only=True)
class Applies:
    """What every control may say about itself besides its name and label."""

    unit: str = ""
    hint: str = ""
    when: When = field(default_factory=dict)
