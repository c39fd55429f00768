"""`mkdocs serve` for somebody who writes: a mistake is shown in the browser, and in French.

MkDocs ends, or keeps browsers waiting, where a build fails. Here every build of a preview comes
to an end: what stopped it is written beside the last site that could be built, and each page of
that site shows it on top until the next build, which empties the folder.
"""

import gc
import logging
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from html import escape
from pathlib import Path
from threading import Lock
from typing import Any
from wsgiref.types import StartResponse, WSGIEnvironment

from mkdocs.commands import build, serve
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.utils import write_file

from archive.checks.report import summary
from archive.collection.records import Readings
from archive.language.french import typeset
from archive.problems import Problem

_PREVIEW = "preview"
"""The key of the configuration under which each build of a preview finds it."""
_TOLD = "a-corriger.html"
"""The file of the served folder that holds what stopped the last build."""
_MOST = 50
"""How many problems a page shows."""
_UNDO = "remettez comme elle était la dernière ligne changée."
_DIRTY = (
    "« --dirty » laisserait en ligne les pages de ce qui a été effacé, et ne ferait rien gagner : "
    "une page dépend de toute l’archive. Relancez la même commande sans « --dirty »."
)
_HOOKS = Path(__file__).parent
_FRAME = (_HOOKS / "archive/site/templates", _HOOKS / "overrides")
"""What pages are made with, which whoever changes it wants to see."""
_ALONE = """\
<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>À corriger</title>
<style>
body { max-width: 45em; margin: 1.5em auto; padding: 0 1em; font: 1em/1.5 sans-serif; }
li { margin: .5em 0; overflow-wrap: anywhere; }
</style>
</head>
<body>
<header></header>
</body>
</html>
"""
"""The page in place of one that no build has made yet."""
_FRENCH = (
    (r"Building documentation\.\.\.", "Construction du site…"),
    (r"Building documentation to directory: (.+)", r"Le site se construit dans \1"),
    (r"Documentation built in (\d+)\.(\d+) seconds", r"Site construit en \1,\2 s"),
    (r"Serving on (\S+).*", r"Le site se lit à l’adresse \1 ; Ctrl+C l’arrête."),
    (r"Detected file changes", "Un fichier a changé"),
    (r"Reloading browsers", "Les pages ouvertes se rechargent"),
    (r"Browser connected: (.+)", r"Page ouverte : \1"),
    (r"\"GET (\S+) \S+ code 404", r"Il n’y a rien à l’adresse \1"),
    (r"Shutting down\.\.\.", "Arrêt"),
    (r"(Cleaning site directory|Watching paths for changes: .+)", ""),
)
"""What MkDocs says, and how it reads in French: "" is not worth a line."""
Content = tuple[str, str | bytes]
"""The path of a file in the site, and what it holds."""
LOG = logging.getLogger("mkdocs.archive")


class Preview:
    """What one `mkdocs serve` keeps from build to build."""

    def __init__(self) -> None:
        """Start before the first build."""
        self.readings = Readings()
        self.is_again = False
        """Whether a build follows another, and a server answers for what it leaves for later."""
        self.lock = Lock()
        """Held while the site is written to."""
        self._later: Iterable[Content] = ()

    def put_off(self, files: Iterable[Content]) -> None:
        """Leave files of the build at work to `write_later`."""
        self._later = files

    def write_later(self, site: Path) -> None:
        """Write the files that the last build left for later, into the folder of the site."""
        with self.lock, _telling(site):
            files, self._later = self._later, ()
            for path, content in files:
                data = content.encode() if isinstance(content, str) else content
                write_file(data, str(site / path))


class FaultyArchiveError(PluginError):
    """An archive that cannot be built, with its problems."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"L’archive ne peut être construite : {summary(problems)}")
        self.problems = problems


def on_startup(command: str, dirty: bool) -> None:  # noqa: FBT001 - MkDocs's signature
    """Have MkDocs speak French, and every build of a preview come to an end.

    Raises PluginError for a build of what changed alone, which MkDocs offers.
    """
    if dirty:
        raise PluginError(_DIRTY)
    for handler in logging.getLogger("mkdocs").handlers:
        handler.addFilter(_in_french)
    if command == "serve":
        # No event lets the first build of a preview fail without ending it.
        serve.build = partial(_build_or_tell, Preview())  # type: ignore[attr-defined]


def on_serve(
    server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]
) -> LiveReloadServer:
    """Follow the files of the archive, and show on its pages what stopped a build."""
    root = Path(config.config_file_path).parent
    for path in (root / "meetings", root / "retraits.yml", *_FRAME):
        if path.exists():
            server.watch(str(path))
    preview = config.get(_PREVIEW) or Preview()
    server.builder = partial(_rebuild, builder, Path(server.root))
    server.set_app(partial(_answer, server, preview))
    preview.is_again = True
    server.server_bind = partial(_bind, server.server_bind, config.dev_addr)  # type: ignore[method-assign]
    return server


def _bind(bind: Callable[[], None], address: tuple[str, int]) -> None:
    try:
        bind()
    except (OSError, OverflowError) as error:  # a port above 65535 is too large a number
        other = 8002 if address[1] == 8001 else 8001  # noqa: PLR2004
        message = (
            f"L’adresse {address[0]}:{address[1]} ne peut être prise : un autre aperçu l’occupe "
            "sans doute. Arrêtez-le avec Ctrl+C, ou prenez une autre adresse : "
            f"« make serve PORT={other} »."
        )
        raise Abort(typeset(message)) from error


def _build_or_tell(
    preview: Preview,
    config: MkDocsConfig,
    **options: Any,  # noqa: ANN401 - MkDocs's own
) -> None:
    let_go()
    config[_PREVIEW] = preview
    with preview.lock, _telling(Path(config.site_dir)):
        build.build(config, **options)


def earlier_readings(config: MkDocsConfig) -> Readings | None:
    """What the builds before read, None where none was."""
    preview: Preview | None = config.get(_PREVIEW)
    return preview.readings if preview else None


def made_at_once(files: Iterable[Content], config: MkDocsConfig) -> Iterable[Content]:
    """Files that no page shows, as far as a build makes them itself.

    A preview that builds again makes them when somebody asks for one: they take a third of the
    time between a text saved and its page.
    """
    preview: Preview | None = config.get(_PREVIEW)
    if preview is None or not preview.is_again:
        return files
    preview.put_off(files)
    return ()


def let_go() -> None:
    """Free what the last build left: its pages and their files hold one another.

    No collector looks at it by itself, for builds are made without.
    """
    gc.unfreeze()
    gc.collect()


def _rebuild(builder: Callable[[], None], site: Path) -> None:
    """Build again; what may fail here is the reading of mkdocs.yml."""
    with _telling(site):
        try:
            builder()
        except MkDocsException as error:
            mark = getattr(error.__context__, "problem_mark", None)
            place = f"mkdocs.yml:{mark.line + 1}" if mark else "mkdocs.yml"
            raise Abort(typeset(f"{place} : ce fichier est mal écrit ; {_UNDO}")) from error


@contextmanager
def _telling(site: Path) -> Iterator[None]:
    """Write what stops a build into the served folder."""
    try:
        yield
    except MkDocsException as error:
        LOG.log(logging.ERROR, "%s", error)
        faults = error.__context__
        problems = faults.problems if isinstance(faults, FaultyArchiveError) else ()
        told = _told(str(error), problems)
    except Exception as error:
        LOG.exception("Une faute du programme arrête la construction.")
        told = _told(f"Une faute du programme : {type(error).__name__}, {error}", ())
    else:
        return
    (site / _TOLD).write_text(told, encoding="utf-8")


def _told(reason: str, problems: tuple[Problem, ...]) -> str:
    """What stopped a build, as the head of a page: the errors, or the warnings where none is."""
    listed = [problem for problem in problems if problem.is_error] or list(problems)
    lines = [f"<li>{escape(str(problem))}</li>" for problem in listed[:_MOST]]
    if len(listed) > _MOST:
        lines.append("<li>… et d’autres : la fenêtre de commandes les montre tous.</li>")
    return typeset(
        '<aside class="md-banner" role="alert" aria-label="À corriger">'
        '<div class="md-banner__inner md-grid md-typeset">'
        f"<p><strong>{escape(reason)}</strong><br>Corrigez et enregistrez : cette page se remet à "
        "jour d’elle-même. D’ici là, elle montre le site d’avant, s’il y en avait un.</p>"
        f"<ul>{''.join(lines)}</ul></div></aside>"
    )


def _answer(
    server: LiveReloadServer,
    preview: Preview,
    environ: WSGIEnvironment,
    start_response: StartResponse,
) -> Iterable[bytes]:
    """Answer as MkDocs does, with what is to be corrected on top of every page."""
    status, headers, body = _served(server, environ)
    if status.startswith("404"):
        preview.write_later(Path(server.root))
        status, headers, body = _served(server, environ)
    if ("Content-Type", "text/html") in headers:
        content = b"".join(body)
        told = Path(server.root, _TOLD)
        page = content if b"<header" in content else _ALONE.encode()
        if told.is_file():
            content = page.replace(b"<header", told.read_bytes() + b"<header", 1)
        if not status.startswith("200"):  # MkDocs has only pages that are there follow the files
            follow: Callable[[bytes, int], bytes] = server._inject_js_into_html  # noqa: SLF001
            content = follow(content, server._visible_epoch)  # noqa: SLF001
        kept = [header for header in headers if header[0] != "Content-Length"]
        headers, body = [*kept, ("Content-Length", str(len(content)))], [content]
    start_response(status, headers)
    return body


def _served(
    server: LiveReloadServer, environ: WSGIEnvironment
) -> tuple[str, list[tuple[str, str]], Iterable[bytes]]:
    """What MkDocs answers: the status, the headers and the body."""
    answers: list[tuple[str, list[tuple[str, str]]]] = []
    body = server.serve_request(environ, lambda *answer: answers.append(answer[:2]))
    ((status, headers),) = answers
    return status, headers, body


def _in_french(record: logging.LogRecord) -> bool:
    """Put a message of MkDocs into French; False when it is not worth a line."""
    for english, french in _FRENCH:
        # as in "[10:15:32] Browser connected: …"
        said = re.fullmatch(rf"(\[[\d:]+\] )?{english}", str(record.msg))
        if said:
            record.msg = re.sub(english, french, str(record.msg))
            return bool(french)
    return True
