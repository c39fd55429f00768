"""Free text without markup, its lines, lists and tables still to be seen."""

from archive.language.text import one_line
from archive.parsing.source.figures import captioned
from archive.prose import BLOCKS, Prose, Token, token_text

_CELL = " | "
_INDENT = "  "
_TITLED = {"BlockQuote", "FootnoteDefinition"}
"""What may open with words of its own: "Attention : ", "[1] "."""


def plain_text(prose: Prose) -> str:
    """The words of a text, one line for each of its own; bullets are "- ", cells " | " apart.

    The address of a link that the words do not show is left out.
    """
    writer = _Writer()
    for token in captioned(prose.tokens):
        writer.add(token)
    writer.end_line()
    return "\n".join(writer.lines).strip("\n")


class _Writer:
    """The lines of one text, token by token."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._line = ""
        self._bullet = ""
        """What stands before the next line."""
        self._numbers: list[int | None] = []
        """The next number of each list that is open, None for one of bullets."""

    def add(self, token: Token) -> None:
        """Write one more token."""
        if token.name == "TableCell":
            self._line += _CELL if token.kind == "End" else ""
        elif token.name in BLOCKS or token.name == "List":
            self.end_line()
            self._block(token)
        else:
            first, *others = token_text(token).split("\n")
            self._line += first
            for text in others:
                self.end_line()
                self._line = text

    def end_line(self) -> None:
        """End the line; an empty one is none."""
        text = one_line(self._line.removesuffix(_CELL))
        if text:
            depth = len(self._numbers) - bool(self._bullet)
            self.lines.append(f"{_INDENT * depth}{self._bullet}{text}")
            self._bullet = ""
        self._line = ""

    def _block(self, token: Token) -> None:
        """Note what opens or closes; a blank line parts what stands in no list."""
        is_start = token.kind == "Start"
        if token.name == "List" and is_start:
            self._numbers.append(token.data)
        elif token.name == "List":
            self._numbers.pop()
        elif token.name == "Item":
            self._bullet = self._next_bullet() if is_start else ""
        elif is_start and token.data and token.name in _TITLED:
            self._bullet += token_text(token).lstrip()
        is_row = token.name in {"TableRow", "TableHead"}
        if not (self._numbers or is_row) and self.lines and self.lines[-1]:
            self.lines.append("")

    def _next_bullet(self) -> str:
        number = self._numbers[-1] if self._numbers else None
        if number is None:
            return "- "
        self._numbers[-1] = number + 1
        return f"{number}. "
