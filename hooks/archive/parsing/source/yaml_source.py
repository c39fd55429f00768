"""YAML text → nodes, with every trap of YAML closed.

Events are read rather than values: scalars keep their text (10:30, NO, 010), and anchors,
aliases, tags and duplicate keys are seen with their place. An error of syntax is explained in
the words of who writes minutes.
"""

import re
from collections.abc import Iterator
from collections.abc import Sequence as Lines
from textwrap import dedent
from typing import Any

import yaml

from archive.language.text import quoted, term, unix_line_ends
from archive.parsing.source.markdown_habits import without_comments
from archive.parsing.source.nodes import Mapping, Node, Scalar, Sequence
from archive.parsing.source.yaml_lines import mend_lines, split_keys
from archive.problems import Mark, Problems

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MAX_DEPTH = 12
_LINE_END = re.compile("[\x85\u2028\u2029]")
"""Signs that end a line for YAML and for no editor; they come from pasted text."""
_FORBIDDEN = re.compile(
    "[^\\t\\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
"""What YAML does not allow in a text, such as the sign of a bell, U+0007."""
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f]")
"""What an escape such as "\\0" or "\\e" makes."""
_LOST = re.compile(r"\s+#\S")
"""What follows the value of "lieu: Salle #3": to YAML a comment."""
_COMMENT = (
    "Ce qui suit « # » n’est pas montré, mais reste public dans le dépôt : retirez-le, ou mettez "
    "toute la valeur entre guillemets."
)
_HEADING = "Ce titre est dans l’en-tête, où il n’est pas lu : mettez-le sous la ligne « --- »."
_INDENTED = (
    "Ce tiret n’est pas sous ceux de sa liste, dont cette ligne est lue comme une autre entrée : "
    "alignez-le sur eux."
)
_ONE_BY_ONE = "répétez le texte, ou mettez-le entre guillemets"
_NO_TABS = "l’alinéa se fait avec des espaces, pas avec une tabulation"
_QUOTES = "une valeur qui commence par ce signe s’écrit entre guillemets"
_COLON = (
    "une valeur qui contient « : » s’écrit entre guillemets, et une clé s’aligne sur les autres"
)
_DASH = "une liste « - » commence à la ligne qui suit sa clé, un tiret seul se laisse de côté"
_ANY = "relisez cette ligne et la précédente : alignement, deux-points, guillemets"
_HINTS = (
    ("tab character", _NO_TABS),
    ("mapping values are not allowed", _COLON),
    ("could not find expected ':'", "il manque « : » et une espace après une clé"),
    ("escape", "entre guillemets droits doubles, « \\ » s’écrit « \\\\ »"),
    ("while scanning a quoted scalar", "un guillemet ouvert n’est pas fermé"),
    ("while parsing a flow", "un crochet ouvert n’est pas fermé, ou une virgule manque"),
    ("while parsing a block node", _QUOTES),
    ("while parsing a block", "une ligne n’est pas alignée avec celles qui la précèdent"),
    ("block sequence entries", _DASH),
    ("block scalar", "après « | » ou « > », le texte commence à la ligne suivante"),
    ("cannot start any token", _QUOTES),
    ("mapping keys are not allowed", _QUOTES),
    ("while scanning a", _QUOTES),
)
"""Words of the parser and what they mean; the first of them that an error holds counts."""
_LEFT_OPEN = (
    "while scanning a quoted scalar",
    "while scanning a simple key",
    "while scanning an a",  # anchor, alias
    "while parsing a flow",
)
"""Errors that the parser notices long after the place that needs mending."""


class _RefusedError(Exception):
    """YAML that this reader does not go into: the rule it breaks, its mark and a message."""


def read_yaml(text: str, start: Mark, problems: Problems) -> Mapping:
    """The keys of a YAML text, none when it is blank.

    `start` is where the text begins in its file. Where it cannot be read as a whole, each key of
    the outermost level is read by itself: those that can be are kept, all others are noted.
    """
    noted = Problems()
    try:
        mapping = _read_keys(text, start, noted)
    except _RefusedError as refused:
        return _read_apart(text, start, problems, refused)
    problems.extend(noted)
    return mapping


def _read_keys(text: str, start: Mark, problems: Problems) -> Mapping:
    node = _Reader(text, start, problems).document()
    if node is None or (isinstance(node, Scalar) and not node.value):
        return Mapping((), start)
    if isinstance(node, Mapping):
        return node
    message = "Le fichier doit être fait de lignes « clé : valeur »."
    raise _RefusedError("valeur-inattendue", node.mark, message)


def _read_apart(text: str, start: Mark, problems: Problems, refused: "_RefusedError") -> Mapping:
    """The keys that can be read by themselves; if all can, the text is refused as a whole."""
    lines = unix_line_ends(text).split("\n")
    entries: list[tuple[Scalar, Node]] = []
    refusals = []
    for first, own in split_keys(lines):
        place = start._replace(line=start.line + first, column=1 if first else start.column)
        try:
            entries += _read_keys("\n".join(own), place, problems).entries
        except _RefusedError as refusal:
            refusals.append(refusal)
    for noted in refusals or [refused]:
        problems.add(*noted.args)
    kept = {term(key.value) or key.value: (key, node) for key, node in reversed(entries)}
    return Mapping(tuple(reversed(kept.values())), start, is_whole=False)


class _Reader:
    """A walk over the events of one YAML text."""

    def __init__(self, text: str, start: Mark, problems: Problems) -> None:
        text = _LINE_END.sub(" ", unix_line_ends(text))
        mended = mend_lines(text.split("\n"))
        self._start = start
        self._problems = problems
        self._lines = mended.lines
        self._shifts = mended.shifts
        self._events = self._safe_events("\n".join(mended.lines))
        for number in mended.headings:
            mark = start._replace(line=start.line + number)
            problems.add("mise-en-forme", mark, _HEADING)
        for number in mended.indented:
            mark = start._replace(line=start.line + number)
            problems.add("mise-en-forme", mark, _INDENTED)

    def document(self) -> Node | None:
        """The one document of the text, or None when it is empty."""
        node: Node | None = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent) and node is not None:
                raise self._refused("yaml-refuse", event, "Un fichier ne contient qu’un document.")
            if isinstance(event, yaml.NodeEvent):
                node = self._node(event, 0)
        return node

    def _safe_events(self, text: str) -> Iterator[Any]:
        forbidden = _FORBIDDEN.search(text)
        if forbidden:
            (part,) = Scalar(text, self._start).parts([forbidden.span()])
            message = f"Le caractère U+{ord(forbidden[0]):04X} n’est pas permis ici : effacez-le."
            raise _RefusedError("fichier-illisible", part.mark, message)
        try:
            yield from yaml.parse(text, Loader=_LOADER)
        except yaml.MarkedYAMLError as error:
            place, hint = explain(error, self._lines)
            message = f"Ligne mal écrite : {hint}."
            mark = self._mark(place) if place else self._start
            raise _RefusedError("fichier-illisible", mark, message) from error

    def _node(self, event: Any, depth: int) -> Node:  # noqa: ANN401 - PyYAML's events are untyped
        self._refuse_unsafe(event, depth)
        mark = self._mark(event.start_mark)
        if isinstance(event, yaml.ScalarEvent):
            scalar = self._scalar(event, mark)
            # A value ends where it stands: a comment that nothing closes in it hides nothing.
            return without_comments(scalar, self._problems) if "-->" in scalar.value else scalar
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(tuple(self._nodes(depth, yaml.SequenceEndEvent)), mark)
        return Mapping(tuple(self._entries(depth)), mark)

    def _scalar(self, event: Any, mark: Mark) -> Scalar:  # noqa: ANN401 - as above
        if event.style in {"|", ">"}:
            return self._block(event, mark)
        quote = 1 if event.style in {"'", '"'} else 0
        first, last = event.start_mark, event.end_mark
        line = self._lines[last.line] if last.line < len(self._lines) else ""
        if not quote:
            self._note_lost(line[last.column :], last)
        value = self._without_controls(str(event.value), mark)
        written = line[first.column + quote : last.column - quote]
        is_exact = first.line == last.line and written == value
        inside = Mark(mark.path, mark.line, mark.column + quote) if quote else mark
        return Scalar(value, inside, is_exact=is_exact)

    def _without_controls(self, value: str, mark: Mark) -> str:
        """The text without the signs that no keyboard writes and that its escapes make."""
        if _CONTROL.search(value):
            message = "Un « \\ » écrit ici un caractère invisible : effacez-le."
            self._problems.add("fichier-illisible", mark, message)
        return _CONTROL.sub(" ", value)

    def _block(self, event: Any, mark: Mark) -> Scalar:  # noqa: ANN401 - as above
        """The lines after "|" or ">" as they stand: free text folds its lines itself."""
        first = event.start_mark.line + 1
        last = event.end_mark.line + (event.end_mark.column > 0)
        lines = [line.expandtabs(1) for line in self._lines[first:last]]
        value = dedent("\n".join(lines))
        pairs = zip(lines, value.split("\n"), strict=False)
        indent = next((len(raw) - len(line) for raw, line in pairs if line), 0)
        return Scalar(value.rstrip("\n"), Mark(mark.path, mark.line + 1, indent + 1), indent)

    def _nodes(self, depth: int, end: type) -> Iterator[Node]:
        for event in self._events:
            if isinstance(event, end):
                return
            yield self._node(event, depth + 1)

    def _entries(self, depth: int) -> Iterator[tuple[Scalar, Node]]:
        keys: dict[str, Scalar] = {}
        nodes = self._nodes(depth, yaml.MappingEndEvent)
        for key, value in zip(nodes, nodes, strict=True):
            if not isinstance(key, Scalar):
                raise _RefusedError("valeur-inattendue", key.mark, "Une clé doit être un mot.")
            first = keys.setdefault(term(key.value) or key.value, key)
            if first is key:
                yield key, value
            else:
                self._duplicate(key, first)

    def _duplicate(self, key: Scalar, first: Scalar) -> None:
        line = first.mark.line
        message = f"La clé {quoted(key.value)} figure déjà ligne {line} : gardez-en une seule."
        self._problems.add("cle-en-double", key.mark, message)

    def _note_lost(self, rest: str, end: Any) -> None:  # noqa: ANN401 - as above
        """Note words that "#" hides behind a value; a comment has a space after its "#"."""
        if _LOST.match(rest):
            mark = self._mark(end)
            message = (
                f"Ce qui suit « # » ne serait pas lu ({quoted(rest)}) : "
                "mettez toute la valeur entre guillemets."
            )
            self._problems.add("valeur-inattendue", mark, message)
        elif rest.lstrip().startswith("# "):
            self._problems.add_once("commentaire-public", self._mark(end), _COMMENT)

    def _refuse_unsafe(self, event: Any, depth: int) -> None:  # noqa: ANN401 - as above
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            message = f"Les ancres « & » et les alias « * » ne sont pas acceptés : {_ONE_BY_ONE}."
            raise self._refused("yaml-refuse", event, message)
        if event.tag:
            message = f"L’étiquette {quoted(event.tag)} n’est pas acceptée : {_ONE_BY_ONE}."
            raise self._refused("yaml-refuse", event, message)
        if depth > _MAX_DEPTH:
            message = f"Plus de {_MAX_DEPTH} niveaux emboîtés : simplifiez."
            raise self._refused("fichier-illisible", event, message)

    def _refused(self, rule: str, event: Any, message: str) -> _RefusedError:  # noqa: ANN401
        return _RefusedError(rule, self._mark(event.start_mark), message)

    def _mark(self, mark: Any) -> Mark:  # noqa: ANN401 - PyYAML's marks are untyped
        """The place in the file; the end of the text is on its last line."""
        start = self._start
        last = len(self._lines) - 1
        column = mark.column if mark.line <= last else len(self._lines[last])
        line = min(mark.line, last)
        place, gained = self._shifts.get(line, (0, 0))
        column -= gained if column > place else 0
        return Mark(start.path, start.line + line, column + (1 if line else start.column))


def explain(error: yaml.MarkedYAMLError, lines: Lines[str]) -> tuple[yaml.Mark | None, str]:
    """The place to look at, None when it is not known, and what to do there, in French."""
    text = str(error)
    hint = next((hint for sign, hint in _HINTS if sign in text), _ANY)
    place = error.problem_mark or error.context_mark
    if place and place.line < len(lines) and lines[place.line].startswith("\t"):
        return place, _NO_TABS
    if error.context_mark and any(sign in text for sign in _LEFT_OPEN):
        return error.context_mark, hint
    return place, hint
