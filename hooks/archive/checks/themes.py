"""Themes: those that files name are in the register."""

from collections.abc import Iterator

from archive.checks.published_files import locate
from archive.collection.archive import Archive
from archive.language.text import quoted, slug
from archive.problems import Mark, Problem


def themes_are_known(archive: Archive) -> Iterator[Problem]:
    """Each theme of a meeting or of an item is in the register, where there is one."""
    if archive.themes:
        for name, mark in _named(archive):
            if not archive.themes.resolve(name):
                near = archive.themes.nearest(name)
                advice = "créez {file}, ou ajoutez ce mot aux « mots: » d’un thème de docs/themes/."
                if near:
                    advice = f"vouliez-vous dire « {near} » ? Sinon, créez {{file}}."
                file = f"docs/themes/{slug(name) or 'theme'}.md"
                message = f"{quoted(name)} n’est pas un thème connu : {advice.format(file=file)}"
                yield Problem(mark, "theme-inconnu", message)


def _named(archive: Archive) -> Iterator[tuple[str, Mark]]:
    for meeting in archive.meetings:
        for name in meeting.themes:
            yield name, locate(name, meeting.mark.path, archive)
        for item in meeting.items:
            yield from ((name, item.mark) for name in item.themes)
