"""The keys of the dated copies of a map: which file, of which day, by whose agreement."""

from collections.abc import Iterator

from archive.language.text import quoted
from archive.language.vocabulary import MAP_COPY
from archive.map_copy import MapCopy
from archive.parsing import field_types
from archive.parsing.record import RecordReader

_NEEDED = {
    "date": "le jour où elle a été prise",
    "file": "le nom de son fichier",
    "agreement": "comment qui la tient a donné son accord",
    "licence": "la licence, ou ce que chacun peut en faire",
}


def read_copies(resource: RecordReader) -> tuple[MapCopy, ...]:
    """The copies of a resource, oldest first, their files not read yet.

    One that lacks a day, a file, an agreement or a licence is noted and left out.
    """
    copies = filter(None, map(_copy, resource.records("dated_copies", MAP_COPY, "file")))
    return tuple(sorted(copies, key=lambda copy: copy.day))


def _copy(record: RecordReader) -> MapCopy | None:
    missing = list(_missing(record))
    for field in missing:
        word = MAP_COPY.fields[field].word
        message = f"Cette copie ne dit pas {_NEEDED[field]} : ajoutez « {word}: »."
        record.problems.add("copie-sans-accord", record.mark, message)
    day, file = record.day("date"), record.text("file")
    agreement, licence = record.text("agreement"), record.text("licence")
    if missing or not (day and file and agreement and licence):
        return None
    name = file.removeprefix("copies/")
    if "/" in name or "\\" in name:
        message = f"{quoted(file)} n’est pas le nom d’un fichier de docs/ressources/copies/."
        record.problems.add("copie-illisible", record.mark_of("file"), message)
        return None
    return MapCopy(
        day=day,
        file=name,
        mark=record.mark_of("file"),
        agreement=agreement,
        licence=licence,
        private=field_types.read_texts(record, "private"),
    )


def _missing(record: RecordReader) -> Iterator[str]:
    yield from (field for field in _NEEDED if record.node(field) is None)
