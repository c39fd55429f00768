"""Where the lines of an agenda end: told by how they count."""

from archive.importer.document import Paragraph
from archive.importer.recognising.normalise import is_count, number_of, style_of


def restarts(line: Paragraph, agenda: list[Paragraph]) -> bool:
    """Whether a line counts anew after the agenda: 1. after 5., A. after 5)."""
    counted = [each for each in agenda if is_count(each.marker)]
    if not is_count(line.marker) or line.depth or not counted:
        return False
    last, number = number_of(counted[-1].marker), number_of(line.marker)
    if style_of(line.marker) == style_of(counted[-1].marker):
        return number is not None and last is not None and number <= last
    return number in {0, 1, None} or line.is_bold


def goes_on(line: Paragraph, agenda: list[Paragraph]) -> bool:
    """Whether a line has the number that follows the last one of the agenda."""
    last = number_of(agenda[-1].marker) if agenda[-1].marker else None
    return bool(line.marker) and last is not None and number_of(line.marker) == last + 1
