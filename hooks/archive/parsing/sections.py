"""The blocks of a Markdown text, and which of them are the actions or decisions of an item."""

from bisect import bisect
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from archive.language.choices import is_filler, is_follow_up_title
from archive.language.text import term
from archive.language.vocabulary import ACTION, FOLLOW_UP, ITEM
from archive.parsing.free_text import Source
from archive.parsing.source_nodes import Scalar
from archive.prose import BLOCKS, LINKS, Token, inside, token_text, tokens_text

_LABELS = {"h3", "h4", "h5", "h6"}
_LISTS = {"ul", "ol"}
_LABELLED = {"decisions", "actions", "follow_ups"}
"""Fields that a heading may label without standing on the page itself."""
_DECIDED = term(ACTION.fields["text"].word)


@dataclass(frozen=True, slots=True)
class Fragment:
    """A heading, a paragraph, an item of a list or a cell of a table."""

    written: Scalar
    """As written, without the marks of the block."""
    plain: Scalar
    """The same without markup."""
    has_hidden_link: bool
    """Whether a link leads to an address that the plain text does not show."""


class TextBlock:
    """One block of the outermost level."""

    def __init__(self, body: Scalar, source: Source, tokens: Sequence[Token]) -> None:
        """`source` is the value of the body, in which the tokens stand."""
        opening = tokens[0]
        self.kind = _kind(opening)
        """h1 … h6, p, ul, ol, table, note, or "" for any other."""
        self.first = source.line(opening.start)
        """Its first line, from 0."""
        self.last = self.first + source.text(opening.start, opening.end).rstrip().count("\n") + 1
        """The line after its last."""
        self.start = opening.data if self.kind == "ol" else 1
        """The number of the first item of a numbered list."""
        self.mark = body.mark_at(self.first, 0)
        self.tokens = tokens
        """What opens it, stands in it and closes it."""
        self._body = body
        self._source = source

    @cached_property
    def rows(self) -> tuple[tuple[Fragment, ...], ...]:
        """The cells of a table's rows, header first; the outermost items of a list, each whole.

        Any other block is one fragment.
        """
        rows = ([self._fragment(_within(cell)) for cell in row] for row in self._rows())
        return tuple([tuple(row) for row in rows])

    @cached_property
    def leaves(self) -> tuple[Fragment, ...]:
        """The pieces of text it holds, each by itself however deep it stands."""
        return tuple([self._fragment(leaf) for leaf in _leaves(self.tokens)])

    @property
    def texts(self) -> tuple[Scalar, ...]:
        """The fragments of its rows as written."""
        return tuple(fragment.written for row in self.rows for fragment in row)

    @property
    def words(self) -> str:
        """The words of all it holds, on one line."""
        return tokens_text(self.tokens)

    def _rows(self) -> list[list[Sequence[Token]]]:
        """The tokens of each cell of each row."""
        if self.kind == "table":
            rows = (*inside(self.tokens, "TableHead"), *inside(self.tokens, "TableRow"))
            return [list(inside(row, "TableCell")) for row in rows]
        if self.kind in _LISTS:
            return [[item] for item in inside(self.tokens[1:-1], "Item")]
        return [[self.tokens]]

    def _fragment(self, tokens: Sequence[Token]) -> Fragment:
        """The text from the first to the last of some tokens that stand within lines."""
        start = min(token.start for token in tokens)
        text = self._source.text(start, max(token.end for token in tokens)).strip()
        plain = "".join(map(token_text, tokens)).strip()
        links = (t.data["dest_url"] for t in tokens if t.kind == "Start" and t.name in LINKS)
        mark = self._body.mark_at(self._source.line(start), self._source.column(start))
        written = text.replace("\\|", "|")
        return Fragment(
            Scalar(written, mark, is_exact=written == text),
            Scalar(plain, mark, is_exact=plain == text),
            any(address not in plain for address in links),
        )


def split_blocks(body: Scalar, tokens: Sequence[Token]) -> tuple[TextBlock, ...]:
    """The blocks of the outermost level of a text that has been parsed, in reading order."""
    source = Source(body.value)
    return tuple([TextBlock(body, source, group) for group in _outermost(tokens)])


def split_at_headings(blocks: Sequence[TextBlock], kinds: Container[str]) -> list[list[TextBlock]]:
    """What precedes the first heading of these kinds, then each heading with what follows it."""
    groups: list[list[TextBlock]] = [[]]
    for block in blocks:
        if block.kind in kinds:
            groups.append([])
        groups[-1].append(block)
    return groups


def place_notes(notes: Iterable[TextBlock], groups: Sequence[list[TextBlock]]) -> None:
    """Add each footnote to the first group that refers to it, else to the one it stands in."""
    hosts: dict[str, list[TextBlock]] = {}
    for group in groups:
        for block in group:
            for token in block.tokens:
                if token.kind == "FootnoteReference":
                    hosts.setdefault(token.data.label, group)
    firsts = [group[0].first if group else 0 for group in groups]
    for note in notes:
        own = groups[max(bisect(firsts, note.first) - 1, 0)]
        hosts.get(note.tokens[0].data.label, own).append(note)


def sort_blocks(section: Sequence[TextBlock], title: str = "") -> dict[str, list[TextBlock]]:
    """The blocks that follow the heading of an item, by the field of the item they hold.

    The keys are discussion, follow_ups, decisions and actions. The title of the item may say
    what the blocks are; a `###` heading that only labels what is no discussion, or the
    discussion, is left out.
    """
    fields: dict[str, list[TextBlock]] = {
        "discussion": [],
        **{name: [] for name in sorted(_LABELLED)},
    }
    is_follow_up = is_follow_up_title(title)
    opening, *labelled = split_at_headings(section, _LABELS)
    for label, group in [(None, opening), *((label, group) for label, *group in labelled)]:
        name = _field_name(label)
        may_follow_up = name == "follow_ups" or (is_follow_up and name != "actions")
        pairs = list(_sort_group(name, group, may_follow_up=may_follow_up))
        if label and _is_shown(name, {field for field, _ in pairs}):
            fields["discussion"].append(label)
        for field, block in pairs:
            fields[field].append(block)
    return fields


def is_action_table(block: TextBlock) -> bool:
    """Whether a table holds actions.

    It names the action and one thing more, or who answers for it and one thing more; or its
    first column, numbers left aside, is the one of the actions of an item.
    """
    if block.kind != "table":
        return False
    columns = [(cell.plain.value, ACTION.match(cell.plain.value)) for cell in block.rows[0]]
    names = {field.name for _, field in columns if field} - {"number"}
    if len(names) > 1:
        return bool(names & {"text", "responsible"})
    unnumbered = (word for word, field in columns if not field or field.name != "number")
    first = ITEM.match(next(unnumbered, ""))
    return first is not None and first.name == "actions"


def is_follow_up_table(block: TextBlock, *, is_labelled: bool) -> bool:
    """Whether a table says where earlier actions stand: its columns, and its heading, say so.

    Under the title of an item alone, or after another such table, it names the action and its
    status, but not under the word that heads the actions decided, which may follow.
    """
    if block.kind != "table":
        return False
    columns = [(cell.plain.value, FOLLOW_UP.match(cell.plain.value)) for cell in block.rows[0]]
    names = {field.name for _, field in columns if field}
    if is_labelled:
        return "text" in names
    is_decided = any(term(word) == _DECIDED for word, field in columns if field)
    return {"text", "status"} <= names and not is_decided


def _sort_group(
    name: str | None, group: list[TextBlock], *, may_follow_up: bool
) -> Iterator[tuple[str, TextBlock]]:
    """Each block under a heading that names a field, with the field that it holds."""
    fields: set[str] = set()
    for block in group:
        is_labelled = name == "follow_ups" and "follow_ups" not in fields
        if may_follow_up and is_follow_up_table(block, is_labelled=is_labelled):
            field = "follow_ups"
        elif is_action_table(block) or (name == "actions" and block.kind in _LISTS):
            field = "actions"
        elif block.kind == "note":
            field = "discussion"
        elif name == "decisions" and block.kind != "table" and "actions" not in fields:
            field = "decisions"
        elif name not in {"actions", "follow_ups"} or not is_filler(block.words):
            field = "discussion"
        else:
            continue
        fields.add(field)
        yield field, block


def _is_shown(name: str | None, fields: set[str]) -> bool:
    """Whether a heading that names a field stands on the page, above blocks of these fields."""
    if name == "discussion":
        return False
    return name not in _LABELLED or fields == {"discussion"}


def _field_name(label: TextBlock | None) -> str | None:
    """The field of an item that a heading names, or None."""
    if label is None:
        return None
    field = ITEM.match(label.words)
    if field is None and is_follow_up_title(label.words):
        return "follow_ups"
    return field.name if field else None


def _outermost(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The tokens of each block that stands in no other."""
    depth, group = 0, []
    for token in tokens:
        depth += (token.kind == "Start") - (token.kind == "End")
        group.append(token)
        if depth == 0:
            yield group
            group = []


def _kind(opening: Token) -> str:
    if opening.name == "Heading":
        return str(opening.data["level"]).lower()
    if opening.name == "List":
        return "ul" if opening.data is None else "ol"
    kinds = {"Paragraph": "p", "Table": "table", "FootnoteDefinition": "note"}
    return kinds.get(opening.name, "")


def _within(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens within lines; where there are none, an empty one at the beginning."""
    start = tokens[0].start
    return [t for t in tokens if t.name not in BLOCKS] or [Token("Text", "", "", start, start)]


def _leaves(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The tokens within lines, cut where a block opens or closes."""
    group: list[Token] = []
    for token in tokens:
        if token.name not in BLOCKS:
            group.append(token)
        elif group:
            yield group
            group = []
    if group:
        yield group
