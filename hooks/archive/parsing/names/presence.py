"""Who came, in strings: columns and signs of a table, sentences such as "X et Y étaient présents".

For the presence lists of hand-written files and of imported documents.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from archive.language.label_stems import label_field, label_word
from archive.language.text import AND, LETTERS, OF, any_of, fold, one_line, same_length_fold
from archive.language.vocabulary import NUMBERS, ROLL_CALL, phrases
from archive.parsing.names.name_kinds import is_no_body
from archive.parsing.names.name_lists import (
    LONGEST_NAME,
    may_be_names,
    with_commas,
    without_parentheses,
    without_representing,
)

PRESENT, EXCUSED, ABSENT = "attendance", "excused", "absent"
NAME_FIELDS = frozenset((PRESENT, EXCUSED, ABSENT))
"""The fields of a meeting that are lists of organisations."""
COLUMN_FIELDS = {"present": PRESENT, "excused": EXCUSED, "absent": ABSENT}
"""The columns that hold a sign, and the field of those who have one there."""
PRIVATE = frozenset(("person", "function", "contact"))
"""The columns that tell of persons."""
PRESENCE_SIGNS = {
    fold(sign): field
    for phrase, field in (
        ("mark_no", ABSENT), ("mark_excused", EXCUSED), ("mark_yes", PRESENT),
    )
    for sign in phrases(phrase)
}  # fmt: skip
"""The field that a sign, a letter or a word, folded, stands for."""
_VERBS = {
    same_length_fold(verb): (field, phrase in {"attended_by", "apologies_from"})
    for phrase, field in (
        ("attended", PRESENT), ("sent_apologies", EXCUSED), ("did_not_attend", ABSENT),
        ("attended_by", PRESENT), ("apologies_from", EXCUSED),
    )
    for verb in phrases(phrase)
}  # fmt: skip
"""Each verb of presence, folded: its field, and whether the names follow it in any case."""
_VERB = re.compile(rf"(?<!\w){any_of(_VERBS)}(?!\w)")
"""the "a reuni" of "la seance a reuni OIM", but not that of "la reunion" """
_VERBAL = re.compile(
    r"\b(?:ont|avait|avaient|est|sont|était|étaient|was|were)\b|\b[snSN]['’]"
    r"|\ba\s(?!l[ao]s?\b|os?\b)[a-zà-ÿ]"
)
"""the "a pris" of "OIM a pris part", which stands in no name as the "a" of "Ayuda a Niños" does"""
_APPOSED = re.compile(
    r",\s+[a-zà-ÿ]+(?:[éui]|is)e?s?\b[^,;:.]{0,40},(?=\s+(?:(?:se|ne|a|ont)\s|[sn]['’]|étai|avai))"
)
"""the ", retenue ailleurs," of "OIM, retenue ailleurs, s’est excusée" """
_CUT = re.compile(r"(?<=\s)(?=\S)")
"""where each word begins"""
_COLON = re.compile(r"[^,.;:A-ZÀ-Þ]{0,40}:")
"""the " os seguintes conselheiros:" behind "Estiveram presentes" """
_TOTALS = {"total", "totaux"}
HEAD_COUNT = re.compile(r"[1-9]\d?")
"""the 3 of a body that sent three persons"""
_ASIDE = re.compile(r"\([^)]*\)|\ufe0f")
"""the "(en ligne)" of "présent (en ligne)"; what makes a picture of a sign"""
_OF = rf"(?:{OF}|de\s+)"
_LEAD = re.compile(
    rf"^[\s,:]*(?:{any_of(phrases('representing'))}\b\s*)+(?:{_OF})?|^\s*{_OF}(?=\S)"
)
"""les représentants du """
_BETWEEN = re.compile(rf"\s*[,;]\s*(?:{AND}\s+)?(?:{_OF}(?=\S))?|\s+{AND}\s+(?:{_OF}(?=\S))?")
"""the ", de la " and the " et de " of "du SP-CM, de la DGMH et de Forum Exils" """
_BEFORE_NAME = re.compile(rf"^\s*(?:{_OF})?(?=[A-ZÀ-Þ])")
"""the " de la " of " de la DGMH" """
_PIECE = re.compile(r"\s*(?:[/(),&]|\b(?:et|and|ou|or)\b)\s*")
"""the " / " of "Structure / Organisation" """
_BESIDE_FUNCTION = {"organisation", "function"}
_SIDE = re.compile(r"\s*[/,;()]\s*|\s+[–—-]\s+")
"""the "/" of "Chef de base/OIM" """
_MEMBERS = frozenset(phrases("member"))
_GROUPS = frozenset(word for phrase in phrases("group_word") for word in fold(phrase).split())


def roll_call_column(header: str) -> str | None:
    """The column of a table of presence that a header names, None when it is none of them."""
    column = ROLL_CALL.match(label_word(header))
    if column:
        return column.name
    columns = set(_told_columns(header))
    if columns == _BESIDE_FUNCTION:
        return "organisation"
    return columns.pop() or None if len(columns) == 1 else None


def _told_columns(header: str) -> list[str]:
    """The columns that the parts of a header name: "Fonction / Organisation" is two."""
    return [ROLL_CALL.name_of(label_word(piece)) for piece in _PIECE.split(header) if piece]


def body_of_cell(header: str, text: str) -> str:
    """The body of a cell that says a function as well, on the side where its header says so."""
    columns = _told_columns(header)
    if set(columns) != _BESIDE_FUNCTION:
        return text
    pieces = [piece for piece in _SIDE.split(text) if piece]
    return pieces[columns[0] == "function" and -1] if pieces else text


def roll_call_columns(rows: Sequence[Sequence[str]]) -> list[str | None]:
    """The columns of a table of presence; letters are signs where several are: "P", "E", "A".

    One of signs alone says who came, whatever its word; one of a list without any sign is of
    the persons on it: "Excusés | Structure".
    """
    header = rows[0]
    columns = [roll_call_column(text) for text in header]
    if columns.count("organisation") > 1:  # "Membre | Organisation"
        columns = [
            "person" if is_member(text) else column
            for text, column in zip(header, columns, strict=True)
        ]
    letters = [sign_of(text) if text.strip(" .").isalpha() else None for text in header]
    if len(set(letters) - {None}) > 1:
        names = {field: column for column, field in COLUMN_FIELDS.items()}
        pairs = zip(columns, letters, strict=True)
        return [names[letter] if letter else column for column, letter in pairs]
    if columns and not {"presence", *COLUMN_FIELDS} & set(columns):
        for number, cells in enumerate(zip(*rows[1:], strict=False)):
            if columns[number] is None and all(map(sign_of, cells)):
                columns[number] = "presence"
    for number, cells in enumerate(zip(*rows[1:], strict=False)):
        is_private = columns[number] in COLUMN_FIELDS and "organisation" in columns
        if is_private and not any(text and sign_of(text) for text in cells):
            columns[number] = "person"
    return columns


def is_member(header: str) -> bool:
    """Whether a header names the members of a body: persons, beside the column of their bodies."""
    return fold(header) in _MEMBERS


def list_of_persons(rows: Sequence[Sequence[str]]) -> str:
    """The list that the header of a column of persons names: "Excusés | Structure"; "" for none."""
    for text, column in zip(rows[0], roll_call_columns(rows), strict=True):
        if column == "person" and (named := COLUMN_FIELDS.get(roll_call_column(text) or "")):
            return named
    return ""


def is_group(text: str) -> bool:
    """Whether a text only says what kind of bodies follow: "ONG internationales", "UN agencies"."""
    words = LETTERS.findall(fold(text))
    is_name = "-" in text and not text.count(" ")  # "Croix-Rouge"
    return (
        bool(words)
        and not is_name
        and all(word in _GROUPS or word.rstrip("sx") in _GROUPS for word in words)
    )


def is_kind(text: str) -> bool:
    """The same with or without who came for them: "Représentants des ONG"."""
    return is_group(without_representing(text))


def is_total(text: str) -> bool:
    """Whether a row of such a table counts the others: "Total"."""
    return fold(text) in _TOTALS


def sign_of(text: str) -> str | None:
    """The field that a cell stands for, None when it is not known; a head count says yes."""
    if HEAD_COUNT.fullmatch(text.strip()):
        return PRESENT
    return PRESENCE_SIGNS.get(fold(_ASIDE.sub("", text).strip(" .")))


def field_of_row(columns: list[str | None], texts: list[str], default: str = PRESENT) -> str | None:
    """The list that the cells of a row say its organisation is of; None when it is not sure.

    `default` is the one where no column says who came.
    """
    signs = {
        COLUMN_FIELDS[column]: sign_of(text)
        for column, text in zip(columns, texts, strict=False)
        if column in COLUMN_FIELDS and text
    }
    if "presence" in columns[: len(texts)]:
        return sign_of(texts[columns.index("presence")])
    if COLUMN_FIELDS.keys() & set(columns):
        return _marked(signs)
    return default or PRESENT


def _marked(signs: Mapping[str, str | None]) -> str | None:
    """The only column of a row that says yes; a sole "present" that says no is an absence."""
    chosen = [field for field, sign in signs.items() if sign in {PRESENT, field}]
    if len(chosen) == 1:
        return chosen[0]
    return ABSENT if signs.get(PRESENT) == ABSENT else None


def presence_in_sentence(text: str) -> tuple[str, list[tuple[int, int]]] | None:
    """The list of "Se sont excusés JER et UTBK" and where its names stand; None for others."""
    if label_field(text.rstrip(" :.")):
        return None  # "Membres présents" says it of those below
    text = _APPOSED.sub(lambda match: " " * len(match[0]), text)
    folded = same_length_fold(text)
    found = max(_VERB.finditer(folded), key=lambda verb: len(verb[0]), default=None)
    if found is None:
        return _predicated(text)
    start, end = found.span()
    field, is_followed = _VERBS[one_line(found[0])]
    before, after = folded[:start].strip(" :,"), folded[end:].strip(" :,.;")
    if after and (is_followed or _COLON.match(text, end)):
        before = ""
    elif before and after and not _LEAD.fullmatch(f" {after} "):
        return _predicated(text)
    span = (0, start) if before else (end, len(folded.rstrip(" ;")))
    return _told(text, field, span) or _predicated(text)


def _told(text: str, field: str, span: tuple[int, int]) -> tuple[str, list[tuple[int, int]]] | None:
    names = list(_names(text, *span))
    return (field, names) if names and all(last > first for first, last in names) else None


def _predicated(text: str) -> tuple[str, list[tuple[int, int]]] | None:
    """The same where what stands before or behind the names is a label: "OIM n’a pas pu venir"."""
    end = len(text.rstrip(" .;"))
    cuts = [match.start() for match in _CUT.finditer(without_parentheses(text), 0, end)]
    ends = [cut for cut in cuts if text[cut:].islower() and ":" not in text]
    behind = ((label_field(text[cut:end]), (0, cut)) for cut in ends)
    before = ((label_field(text[:cut]), (cut, end)) for cut in cuts if text.count(":") < 2)  # noqa: PLR2004
    told = ((field, span) for field, span in (*behind, *before) if field in NAME_FIELDS)
    return next(filter(None, (_told(text, str(field), span) for field, span in told)), None)


def _names(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where each name of a part of a sentence stands; (0, 0) for what is not surely a name."""
    folded = without_parentheses(same_length_fold(with_commas(text)))
    colon = folded.find(":", start, end)
    start = colon + 1 if colon >= 0 else start
    lead = _LEAD.match(folded[start:end])
    start += lead.end() if lead else 0
    is_list = "," in folded[start:end]  # no "Instituto do Emprego e Formação"
    found = _BETWEEN.finditer(folded, start, end)
    cuts = [m.span() for m in found if is_list or m[0].split()[0] not in {"e", "y"}]
    starts = [start, *(after for _, after in cuts)]
    ends = [*(before for before, _ in cuts), end]
    for first, last in zip(starts, ends, strict=True):
        piece = text[first:last]
        name = _BEFORE_NAME.sub("", piece).strip(" :,.;")
        is_name = name[:1].isupper() and may_be_names(name) and not is_no_body(name)
        is_name = is_name and not (label_field(name) or fold(name) in NUMBERS)  # "Présents", "Neuf"
        is_name = is_name and not _VERBAL.search(name)
        if not is_name or len(without_parentheses(name).split()) > LONGEST_NAME:
            yield (0, 0)
            return
        offset = first + piece.find(name)
        yield (offset, offset + len(name))
