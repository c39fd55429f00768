"""How often a resource is brought up to date, and when it was last."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often a resource is to be brought up to date."""

    text: str
    """As written."""
    months: int = 0
    """0 when it is counted in days, or never updated."""
    days: int = 0


@dataclass(frozen=True, slots=True)
class ApproximateDate:
    """A day known more or less closely: a day, a month or a year."""

    text: str
    """As written."""
    day: date
    """The last day it can mean."""
