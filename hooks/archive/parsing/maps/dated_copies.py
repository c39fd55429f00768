"""The keys of the dated copies of a map: which file, of which day, by whose agreement."""

from archive.language.text import quoted
from archive.language.vocabulary import MAP_COPY
from archive.map_copy import MapCopy
from archive.parsing.facts import field_types
from archive.parsing.source.record import RecordReader

_NEEDED = {
    "date": "le jour où elle a été prise",
    "file": "le nom de son fichier",
    "agreement": "comment l’organisation qui tient la carte a donné son accord",
    "licence": "la licence, ou ce que chacun peut en faire",
}


def read_copies(resource: RecordReader) -> tuple[MapCopy, ...]:
    """The copies of a resource, oldest first, their files not read yet.

    One that lacks a day, a file, an agreement or a licence is noted and left out.
    """
    copies = filter(None, map(_copy, resource.records("dated_copies", MAP_COPY, "file")))
    return tuple(sorted(copies, key=lambda copy: copy.day))


def _copy(record: RecordReader) -> MapCopy | None:
    for field, what in _NEEDED.items():
        if record.node(field) is None:
            word = MAP_COPY.fields[field].word
            message = f"Cette copie ne dit pas {what} : ajoutez « {word}: »."
            record.problems.add("copie-sans-accord", record.mark, message)
    day, file = record.day("date"), record.text("file")
    agreement, licence = record.text("agreement"), record.text("licence")
    if not (day and file and agreement and licence):
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
