"""The command `archive export`: the whole archive on disk, without MkDocs."""

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click
import yaml

from archive.cli.commands import sound_archive
from archive.cli.project import RefusedError, help_option, project_root, real_path
from archive.collection.archive import Archive
from archive.exports.publication import Publication
from archive.language import french
from archive.site.markdown_pages import markdown_page, markdown_path
from archive.site.pages import pages
from archive.site.side_files import side_files


@click.command(
    "export",
    help="Écrit toutes les pages, les flux et les données dans un nouveau dossier, sans MkDocs.",
)
@click.argument("folder", type=click.Path(path_type=Path), metavar="DOSSIER")
@help_option
def export_archive(folder: Path) -> None:
    """Write every page, feed and data file to a new folder, all of them or none."""
    root = project_root(Path())
    target = real_path(folder)
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise RefusedError(f"« {folder} » n’est pas vide : donnez le nom d’un nouveau dossier.")
    archive = sound_archive(root)
    try:
        count = _write(root, archive, target)
    except OSError as error:
        message = f"« {folder} » n’est pas écrit : {french.system_reason(error)}."
        raise RefusedError(message) from error
    written = french.count(count, "fichier écrit", "fichiers écrits")
    click.echo(french.typeset(f"{written} dans {folder} : pages, flux, données."))


def _write(root: Path, archive: Archive, target: Path) -> int:
    """Write every file beside the folder, which gets its name once all are there; their number."""
    target.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        count = 0
        for path, content in _files(root, archive):
            file = made / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
            count += 1
        made.chmod(0o755)  # a temporary folder is its owner's alone
        if target.exists():
            target.rmdir()
        made.rename(target)
    finally:
        shutil.rmtree(made, ignore_errors=True)
    return count


def _files(root: Path, archive: Archive) -> Iterator[tuple[str, bytes]]:
    """Pages and what stands beside them, then the files of docs/ that are no pages."""
    settings = _settings(root / "mkdocs.yml")
    name = str(settings.get("site_name", ""))
    group = str(_mapping(settings.get("extra")).get("group", name))
    site = str(settings.get("site_url") or "")
    publication = Publication(f"{site.rstrip('/')}/" if site else "", name, group)
    for page in pages(archive, group):
        yield markdown_path(page), markdown_page(page).encode()
    yield from side_files(archive, publication)
    for path in archive.records.docs:
        if not path.endswith(".md"):
            yield path, (root / "docs" / path).read_bytes()


class _SettingsLoader(yaml.SafeLoader):
    """Reads mkdocs.yml, with the values that it takes from the environment."""


def _of_environment(loader: _SettingsLoader, node: yaml.Node) -> Any:  # noqa: ANN401 - as YAML
    """The value of `!ENV NAME`, or of `!ENV [NAME, default]`."""
    if isinstance(node, yaml.SequenceNode):
        *names, default = loader.construct_sequence(node)
        return next((os.environ[name] for name in names if name in os.environ), default)
    return os.environ.get(str(node.value))


_SettingsLoader.add_constructor("!ENV", _of_environment)
_SettingsLoader.add_multi_constructor("tag:yaml.org,2002:python/", lambda *_: None)


def _settings(file: Path) -> dict[str, Any]:
    """What mkdocs.yml says, above what the file says that it inherits."""
    try:
        found = _mapping(yaml.load(file.read_text("utf-8"), _SettingsLoader))  # noqa: S506 - safe
    except (yaml.YAMLError, ValueError) as error:
        raise RefusedError(f"{file.name} ne peut être lu : corrigez ce fichier.") from error
    inherited = found.get("INHERIT")
    if not isinstance(inherited, str):
        return found
    base = _settings(file.parent / inherited)
    extra = {**_mapping(base.get("extra")), **_mapping(found.get("extra"))}
    return {**base, **found, "extra": extra}


def _mapping(value: object) -> dict[str, Any]:
    return dict(value) if isinstance(value, Mapping) else {}
