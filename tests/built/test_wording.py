"""The site is in French, and set as French is set: its own words and those of the minutes."""

import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from selectolax.lexbor import LexborNode

from building import ROOT, Built
from website import Document

pytest_plugins = ["sites"]

TEMPLATES = sorted((ROOT / "hooks/archive/site/templates").glob("*.html"))
FRAME = [ROOT / "hooks/overrides" / name for name in ("base.html", "404.html")]
SCRIPTS = sorted((ROOT / "hooks/overrides/assets").glob("*.js"))

MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
BADLY_SET = {
    "a breakable space before a sign": r"(?<=\S)[ \n](?=[;:!?»%](?:\s|$))",
    "a breakable space after «": r"«[ \n]",
    "no space inside « »": r"«(?=\w)|(?<=\w)»",
    "a straight apostrophe": r"(?<=[^\W\d_])'(?=[^\W\d_])",
    "the first of a month": rf"\b1 (?:{MONTHS})\b",
    "three dots": r"\.\.\.",
}
"""What a careful typist avoids: Lexique des règles typographiques de l’Imprimerie nationale."""

THEME = files("material") / "templates/partials/languages"
GENERATOR = {"permanent link", "page not found", "404 - not found", "not found", "made with"}
"""What the site generator says of itself, in lower case."""

SHOWN = ("aria-label", "title", "alt", "placeholder", "aria-description")
SILENT = {"script", "style", "code", "pre", "kbd"}
LITERAL = re.compile(r"""//[^\n]*|/\*.*?\*/|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`""", re.DOTALL)
"""What a script says, and its comments."""


@pytest.mark.parametrize("fault", BADLY_SET)
def test_pages_are_well_set(site: Built, fault: str) -> None:
    """Signs keep their narrow spaces, quotations and apostrophes have their own, in every page."""
    wrong = [
        f"{document.url}: {text[max(0, found.start() - 30) : found.end() + 30]}"
        for document in site
        for text in _texts(document)
        for found in re.finditer(BADLY_SET[fault], text)
    ]

    assert wrong == []


def test_pages_speak_french(site: Built) -> None:
    """Nothing English is left by the theme, in the text or for screen readers."""
    english = GENERATOR | (_said_by_theme("en") - _said_by_theme("fr"))
    wrong = [
        f"{document.url}: {text}"
        for document in site
        for text in _texts(document)
        if text.strip().casefold() in english
    ]

    assert wrong == []


@pytest.mark.parametrize("path", [*TEMPLATES, *FRAME], ids=lambda path: path.name)
def test_templates_are_well_set(path: Path) -> None:
    """The words of the templates are well set, those too that no page of the tests shows."""
    assert _faults(_words_of_template(_read(path))) == []


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_scripts_are_well_set(path: Path) -> None:
    """So are those that scripts show."""
    said = [each[1:-1] for each in LITERAL.findall(_read(path)) if each[0] != "/"]
    words = [re.sub(r"\$\{[^}]*\}", "0", each).replace("\\u202f", "\u202f") for each in said]

    assert words != []
    assert [fault for text in words for fault in _faults(text)] == []


def test_faults_are_found() -> None:
    """Each fault is found in a text that has it."""
    texts = ("Vrai ?", "« vrai»", "«vrai\u202f»", "l'an", "le 1 mars", "et...")

    assert all(_faults(text) for text in texts)
    assert _faults("L’an «\u202fvrai\u202f»\u202f: le 1er mars, 9h30… à 9:30") == []


def _faults(text: str) -> list[str]:
    return [f"{name}: {text}" for name, sign in BADLY_SET.items() if re.search(sign, text)]


def _said_by_theme(language: str) -> set[str]:
    text = (THEME / f"{language}.html").read_text(encoding="utf-8")
    return {found.casefold() for found in re.findall(r'": "([^"]{4,})"', text)}


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _words_of_template(text: str) -> str:
    """What a template shows of its own: neither tags nor what it works out, but its quotations."""
    text = re.sub(r"\{#.*?#\}", "", text, flags=re.DOTALL)
    quoted = re.findall(r'"([^"]* [^"]*)"', " ".join(re.findall(r"\{[{%].*?[}%]\}", text)))
    text = re.sub(r"<!--.*?-->|<[^>]*>", "", re.sub(r"\{[{%].*?[}%]\}", "0", text, flags=re.DOTALL))
    return "\n\n".join([text.replace("&#8239;", "\u202f").replace("&nbsp;", "\u00a0"), *quoted])


def _texts(document: Document) -> Iterator[str]:
    """Everything a reader sees or hears of a page, piece by piece."""
    yield from (title.text() for title in document.tree.css("title"))
    for meta in document.tree.css("meta[name=description], meta[property]"):
        yield meta.attributes["content"] or ""
    body = document.tree.body
    for node in body.traverse(include_text=True) if body else ():
        if node.tag != "-text":
            yield from (node.attributes[name] or "" for name in SHOWN if name in node.attributes)
        elif not _is_silent(node):
            yield node.text()


def _is_silent(node: LexborNode) -> bool:
    return node.parent is not None and node.parent.tag in SILENT
