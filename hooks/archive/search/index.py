"""Documents → the folder of files that a browser searches in, made by Pagefind."""

import json
import re
import sys
import tempfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from subprocess import PIPE, STDOUT, Popen

from archive.collection import urls
from archive.language.text import fold
from archive.search.chunks import UnknownFormatError, cut
from archive.search.documents import SearchDocument

WORDS = "mots.txt"
"""The words of the archive, folded, among which a word that is not found has its nearest."""
MOST_WORDS = 5_000
"""The commonest: about twenty kilobytes once compressed, read only after a slip."""

_WORD = re.compile(r"\b[a-z]{4,}\b")
"""A word long enough for a slip, folded: cartographie, but neither "1er" nor "oim"."""

_UNUSED = (
    *("pagefind-component-ui.css", "pagefind-component-ui.js", "pagefind-highlight.js"),
    *("pagefind-modular-ui.css", "pagefind-modular-ui.js", "pagefind-ui.css", "pagefind-ui.js"),
    *("pagefind-worker.js", "wasm.unknown.pagefind"),
)
"""What Pagefind writes for pages that are not ours: its own looks, other languages, a worker."""


class SearchIndexError(Exception):
    """The index could not be made; the message says why, in French."""


@contextmanager
def indexing(documents: Iterable[SearchDocument], site: Path) -> Iterator[None]:
    """Write the index of the documents into the folder of the site while the caller goes on.

    It is whole in the end. An archive without documents has no index. Raises SearchIndexError.
    """
    folder = site.absolute() / urls.INDEX
    with tempfile.TemporaryDirectory() as name:
        words = _write_all(documents, Path(name))
        if not words:
            yield
            return
        with _running("--site", name, "--output-path", str(folder)):
            yield
    try:
        _cut(folder)
        _name_by_content(folder)
    except (EOFError, ValueError, zlib.error) as error:
        # Pagefind says nothing of a file that it could not write to its end.
        message = "L’index de la recherche est incomplet : le disque est peut-être plein."
        raise SearchIndexError(message) from error
    for unused in _UNUSED:
        (folder / unused).unlink(missing_ok=True)
    common = sorted(word for word, _ in words.most_common(MOST_WORDS))
    (folder / WORDS).write_text("\n".join(common), encoding="ascii")


def _write_all(documents: Iterable[SearchDocument], folder: Path) -> Counter[str]:
    """Write each document into a folder; returns how often each word is in them."""
    words: Counter[str] = Counter()
    for document in documents:
        _write(document, folder)
        words.update(_WORD.findall(fold(document.text)))
    return words


def _write(document: SearchDocument, folder: Path) -> None:
    """Put a document where Pagefind reads its address, which the browser gives its final slash."""
    file = folder / f"{document.url.rstrip('/')}.html"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(document.html, encoding="utf-8")


def _cut(folder: Path) -> None:
    try:
        cut(folder)
    except UnknownFormatError as error:
        message = "La version de Pagefind n’est pas celle que l’archive connaît"
        raise SearchIndexError(f"{message} : réinstallez celle de requirements.txt.") from error


@contextmanager
def _running(*arguments: str) -> Iterator[None]:
    # Its Python API waits a tenth of a second for each document; its program reads a folder.
    command = [sys.executable, "-m", "pagefind", "--silent", "--force-language", "fr", *arguments]
    try:
        process = Popen(command, stdout=PIPE, stderr=STDOUT, encoding="utf-8")  # noqa: S603
    except OSError as error:
        raise SearchIndexError(f"L’index de la recherche ne peut être fait : {error}") from error
    with process:
        try:
            yield
            output, _ = process.communicate()
        finally:
            process.kill()  # it has ended, unless the caller failed
    if process.returncode:
        reason = " ".join(output.split())
        raise SearchIndexError(f"L’index de la recherche n’a pu être fait : {reason}")


def _name_by_content(folder: Path) -> None:
    """Name the list of pieces and the program after what they hold: no cache keeps an old one."""
    file = folder / "pagefind-entry.json"
    entry = json.loads(file.read_text(encoding="utf-8"))
    for language in entry["languages"].values():
        language["hash"] = _renamed(folder, "pagefind.{}.pf_meta", language["hash"])
        language["wasm"] = _renamed(folder, "wasm.{}.pagefind", language["wasm"])
    file.write_text(json.dumps(entry, ensure_ascii=False), encoding="utf-8")


def _renamed(folder: Path, pattern: str, name: str) -> str:
    file = folder / pattern.format(name)
    content = sha256(file.read_bytes()).hexdigest()[:10]
    new = f"{name.partition('_')[0]}_{content}"
    file.rename(folder / pattern.format(new))
    return new
