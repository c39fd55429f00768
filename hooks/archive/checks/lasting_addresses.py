"""Addresses that last: a page once published is there, leads on, or says that it was taken down."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from archive.collection.archive import Archive
from archive.collection.files import record_url
from archive.collection.history import History
from archive.collection.retirements import FILE
from archive.language import french
from archive.language.text import quoted
from archive.parsing.meeting_file import read_meeting
from archive.parsing.source.front_matter import split_front_matter
from archive.problems import Mark, Problem, Problems

_NOT_PLAIN = re.compile(r"[^\w./-]")
"""What a terminal may take for more than a letter, as the spaces of "Note d’été.md"."""
_ALIKE = 0.5
"""How much two texts have in common, of 1, that may be one file under two names: as for git."""


def published_pages_last(archive: Archive, history: History) -> Iterator[Problem]:
    """The address of every file that ever was a record still leads somewhere."""
    held = {*archive.site_map.anchors, *archive.records.urls.values()}
    gone: dict[str, list[str]] = defaultdict(list)
    for path in history.files:
        url = record_url(path)
        if url and url not in held:
            gone[url].append(path)
    for url, paths in gone.items():
        if any(_was_record(path, history) for path in paths):
            path = min(paths, key=lambda path: history.files[path].went is not None)
            yield Problem(Mark(path), "adresse-perdue", _advice(url, path, archive, history))


def decided_moves_lead_on(archive: Archive) -> Iterator[Problem]:
    """A decision leads from the address of no page to that of one."""
    for old, move in archive.records.moved.items():
        path = next((path for path, url in archive.records.urls.items() if url == old), None)
        if path:
            message = f"{quoted(old)} a encore sa page : effacez {path}, ou ôtez cette ligne."
            yield Problem(move.mark, "adresse-en-double", message)
        elif old not in archive.site_map.anchors:
            message = f"{quoted(move.url)} ne mène à aucune page : corrigez cette adresse."
            yield Problem(move.mark, "lien-rompu", message)


def _was_record(path: str, history: History) -> bool:
    """Whether one of the texts of a file made a page; what cannot be read any more may have."""
    return any(text is None or _makes_page(text, path) for text in history.texts(path))


def _makes_page(text: str, path: str) -> bool:
    if not path.startswith("meetings/"):
        return split_front_matter(text, path, Problems()) is not None
    meeting = read_meeting(text, path, Problems())
    return meeting is not None and meeting.is_dated


def _advice(url: str, path: str, archive: Archive, history: History) -> str:
    """What went, when, and the three ways of mending it."""
    past = history.files[path]
    when = f" depuis le {french.day(past.went)}" if past.went else ""
    since = f"{past.commit}~1" if past.commit else history.tip
    return (
        f"Ce fichier n’est plus là{when}, et son adresse, /{url}, ne mène plus nulle part : "
        f"remettez-le (git checkout {since} -- {_pattern(path)}), "
        f"ou {_move(url, _successor(path, archive, history), archive)}, "
        f"ou retirez la page en ajoutant « {url[:-1]}: {archive.today} » à {FILE}."
    )


def _pattern(path: str) -> str:
    """A path as it is typed after a command of git, which takes "?" for any sign."""
    plain = _NOT_PLAIN.sub("?", path)
    return path if plain == path else f'"{plain}"'


def _move(url: str, successor: str | None, archive: Archive) -> str:
    """How the address goes on leading to what takes the place of its page."""
    old = url.rstrip("/").rpartition("/")[2]
    new = archive.records.urls[successor] if successor else ""
    if successor and new.partition("/")[0] != url.partition("/")[0]:
        return f"faites-la mener à {successor} en ajoutant « {url[:-1]}: {new[:-1]} » à {FILE}"
    former = ", ".join((*_former_ids(new, archive), old))
    line = f"« anciens identifiants: [{former}] »"
    if successor:
        return f"écrivez {line} dans {successor}, qui semble le remplacer"
    return f"écrivez {line} dans le fichier qui le remplace"


def _former_ids(url: str, archive: Archive) -> Sequence[str]:
    """The former ids that the record at a url has already."""
    moved = archive.site_map.moved.items()
    return [old.rstrip("/").rpartition("/")[2] for old, new in moved if new == url]


def _successor(path: str, archive: Archive, history: History) -> str | None:
    """The file of today that goes on with another, as far as git or its text tells."""
    seen = set()
    while path not in archive.records.urls and path not in seen:
        seen.add(path)
        became = history.files[path].became
        if became is None:
            return _most_alike(path, archive, history)
        path = became
    return path if path in archive.records.urls else None


def _most_alike(path: str, archive: Archive, history: History) -> str | None:
    """The file that git does not know yet whose text is most like the last one of another."""
    text = next(history.texts(path), None) or ""
    new = (name for name in archive.records.urls if name not in history.files)
    shares = {name: _share(text, archive.records.texts.get(name, "")) for name in new}
    best = max(shares, key=shares.__getitem__, default=None)
    return best if best and shares[best] >= _ALIKE else None


def _share(one: str, other: str) -> float:
    """How many of the lines of two texts are in both, of 1."""
    lines, others = set(one.splitlines()), set(other.splitlines())
    return 2 * len(lines & others) / ((len(lines) + len(others)) or 1)
