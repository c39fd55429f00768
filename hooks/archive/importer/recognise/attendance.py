"""The organisations that came, excused themselves or stayed away, however they are listed."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from archive.importer.document import Block
from archive.importer.recognise.labels import Label
from archive.importer.recognise.reading import Reading


@dataclass(slots=True)
class Attendance:
    """The names of organisations, each once, a head count as "(3)" after the name."""

    attendance: list[str] = field(default_factory=list)
    excused: list[str] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)


def read_attendance(
    labels: Sequence[Label], blocks: Sequence[Block], reading: Reading
) -> Attendance:
    """Who came, was excused and was missing; persons go to `reading.left_out`."""
    del labels, blocks, reading
    return Attendance()
