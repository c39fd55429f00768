"""The head of a message that minutes were sent in: its lines are no facts of the meeting."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from archive.language.dates import find_day
from archive.language.text import same_length_fold
from archive.parsing.source.blocks import TextBlock
from archive.parsing.source.nodes import Scalar

_LINE = re.compile(
    r"(?:(?P<sender>de|from)|(?P<sent>envoye(?: le)?|sent|date)|(?P<to>a|to|cc|cci)"
    r"|(?P<subject>objet|sujet|subject))\s*:\s*"
)
"""the "envoye : " of "Envoyé : jeudi 23 novembre 2023 18:42", folded"""
_FEWEST = 3
"""Lines of a head, its sender among them."""


class MailHead:
    """The blocks at the top of a text that are the head of a message, none where there is none."""

    def __init__(self, blocks: Sequence[TextBlock]) -> None:
        """`blocks` are those before the items."""
        run = list(_run(blocks))
        names = {match.lastgroup for _, lines in run for match, _ in lines}
        is_head = len(names) >= _FEWEST and "sender" in names
        self.blocks = [block for block, _ in run] if is_head else []
        lines = [line for _, lines in run for line in lines] if is_head else []
        self.below: list[TextBlock] = []
        """What follows it before the items."""
        self.sent: date | None = None
        """The day on which it was sent."""
        self.subject: Scalar | None = None
        for match, line in lines:
            if match["sent"] and (day := find_day(line.value)):
                self.sent = day.day
            if match["subject"]:
                (self.subject,) = line.parts([(match.end(), len(line.value))])


def _run(
    blocks: Sequence[TextBlock],
) -> Iterator[tuple[TextBlock, list[tuple[re.Match[str], Scalar]]]]:
    """The first paragraphs of which each line is one of a head; titles may stand above them."""
    is_begun = False
    for block in blocks:
        lines = [fragment.plain for fragment in block.fragments] if block.kind == "p" else []
        found = [_LINE.match(same_length_fold(line.value)) for line in lines]
        told = [(match, line) for match, line in zip(found, lines, strict=True) if match]
        if len(told) < max(1, len(lines)):
            if is_begun:
                return
            continue
        is_begun = True
        yield block, told
