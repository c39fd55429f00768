"""Addresses of the site: each is that of one page or file, and a page once published keeps its own.

It is there, leads on, or says that it was taken down.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from archive.checks.published_files import locate
from archive.collection import urls
from archive.collection.archive import Archive
from archive.collection.files import record_url
from archive.collection.history import History
from archive.collection.links import redirections
from archive.collection.retirements import FILE
from archive.language import french
from archive.language.text import composed, quoted
from archive.parsing.meeting_file import read_meeting
from archive.parsing.source.front_matter import split_front_matter
from archive.problems import Mark, Problem, Problems

_NOT_PLAIN = re.compile(r"[^\w./-]")
"""What a terminal may take for more than a letter, as the spaces of "Note d’été.md"."""
_ALIKE = 0.5
"""How much two texts have in common, of 1, that may be one file under two names: as for git."""


def addresses_are_unique(archive: Archive) -> Iterator[Problem]:
    """No page or file stands on the address of another, or where another has its folder.

    Case and the form of accents count for nothing: on many computers one would replace the other.
    """
    files = [(file, _same(file), path) for file, path in _files(archive)]
    folders = {folder: path for _, same, path in files for folder in _folders(same)}
    owners: dict[str, tuple[str, str]] = {}
    for file, same, path in files:
        its_file, owner = owners.setdefault(same, (file, path))
        if owner == path:
            owner = folders.get(same, path)
        if owner != path:
            what, it = _named(file)
            nearly = "" if its_file == file else ", à une majuscule ou la forme d’un accent près"
            message = f"{what}, qui est celle de {owner}{nearly} : renommez-{it}."
            yield Problem(Mark(path), "adresse-en-double", message)


def addresses_are_not_the_sites_own(archive: Archive) -> Iterator[Problem]:
    """No page or file stands where the site puts what it makes itself, such as a list of a year."""
    for file, path in _files(archive):
        if urls.is_own(file):
            what, it = _named(file)
            advice = f"renommez-{it}" if record_url(path) else f"placez-{it} ailleurs dans docs/"
            message = f"{what}, que le site se réserve : {advice}."
            yield Problem(Mark(path), "adresse-en-double", message)


def former_ids_are_free(archive: Archive) -> Iterator[Problem]:
    """No page had before an address that is taken, by itself, by another or by the site."""
    taken = dict(reversed(list(_files(archive))))
    for old, new in redirections(archive.records):
        path = taken.get(_page(new), "")
        owner = "le site lui-même" if urls.is_own(_page(old)) else taken.get(_page(old))
        taken.setdefault(_page(old), path)
        if owner:
            former_id = urls.record_id(old)
            whose = "ce fichier lui-même" if owner == path else owner
            message = (
                f"L’ancien identifiant {quoted(former_id)} est déjà pris par {whose} : retirez-le."
            )
            yield Problem(locate(former_id, path, archive), "adresse-en-double", message)


def _files(archive: Archive) -> Iterator[tuple[str, str]]:
    """Each file of the site with the source file it is made from, lists and records first."""
    records = archive.records
    for url in urls.LISTS:
        yield _page(url), f"docs/{urls.page_file(url)}"
    for record in (*archive.meetings, *records.registered):
        yield _page(urls.of_record(record)), record.mark.path
    for path in records.docs:
        is_page = path.endswith(".md")
        yield f"{urls.of_page_file(path)}{urls.INDEX_FILE}" if is_page else path, f"docs/{path}"


def _page(url: str) -> str:
    """The file of the site that a page is written to."""
    return f"{urls.of_page_file(urls.page_file(url))}{urls.INDEX_FILE}"


def _same(file: str) -> str:
    """What the names of two files have in common that some computers take for one."""
    return composed(file).casefold()


def _folders(file: str) -> Iterator[str]:
    """Every folder that a file stands in, below the root of the site."""
    while "/" in file:
        file = file.rpartition("/")[0]
        yield file


def _named(file: str) -> tuple[str, str]:
    """What takes which address, and its pronoun, for messages."""
    if file.endswith(urls.INDEX_FILE):
        return f"Cette page prend l’adresse /{file.removesuffix(urls.INDEX_FILE)}", "la"
    return f"Ce fichier prend l’adresse /{file}", "le"


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
    old = urls.record_id(url)
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
    return [urls.record_id(old) for old, new in moved if new == url]


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
