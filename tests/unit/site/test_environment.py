"""Templates are compiled once, and again whenever that could give another page."""

import re
import sys
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from archive.site.environment import compiled_templates, environment


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a package that has a module and no template yet, where Python keeps modules."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "site" / "__pycache__").mkdir(parents=True)
    (tmp_path / "words.py").write_text("WORD = 'Bonjour'\n")
    return tmp_path


def shown(package: Path, text: str, word: str) -> str:
    """A template of this text, by an environment that says this word."""
    env = Environment(
        loader=DictLoader({"a.html": text}),
        autoescape=True,
        bytecode_cache=compiled_templates(package),
    )
    env.filters["said"] = lambda name: f"{word} {name}"
    return env.get_template("a.html").render()


def kept(package: Path) -> set[str]:
    """The names of the compiled templates."""
    return {path.name for path in (package / "site" / "__pycache__").iterdir()}


def test_one_build_compiles_for_the_next(package: Path) -> None:
    """What Jinja worked out is kept: nothing tells it here that the word is another one."""
    assert shown(package, "{{ 'Zara' | said }}", "Bonjour") == "Bonjour Zara"
    assert len(kept(package)) == 1

    assert shown(package, "{{ 'Zara' | said }}", "Salut") == "Bonjour Zara"


def test_another_text_is_compiled_anew(package: Path) -> None:
    """A template that changed is never shown as it was."""
    shown(package, "{{ 'Zara' | said }}", "Bonjour")

    assert shown(package, "{{ 'Baba' | said }}", "Bonjour") == "Bonjour Baba"


def test_other_code_compiles_all_anew(package: Path) -> None:
    """Where any module changed nothing is left of before."""
    shown(package, "{{ 'Zara' | said }}", "Bonjour")
    before = kept(package)
    (package / "words.py").write_text("WORD = 'Salut'\n")

    assert shown(package, "{{ 'Zara' | said }}", "Salut") == "Salut Zara"
    assert not kept(package) & before


def test_nothing_is_kept_where_python_keeps_nothing(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who asks Python to leave no compiled module behind finds no template either."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)

    assert compiled_templates(package) is None


def test_a_folder_that_is_not_there(package: Path) -> None:
    """Where Python could keep nothing either, templates are compiled at each build."""
    (package / "site" / "__pycache__").rmdir()

    assert compiled_templates(package) is None
    assert shown(package, "{{ 'Zara' | said }}", "Bonjour") == "Bonjour Zara"


def test_acronyms_stay_on_one_line() -> None:
    """What a page prints is typeset, escaped, and its acronyms in parts are kept whole."""
    said = environment().from_string("{{ text | french }}")
    there = environment().from_string("{{ text | place }}")

    assert said.render(text="l'avis <du> SP-CCM (AC-2) : 2024-03-14, Arc-en-ciel") == (
        'l’avis &lt;du&gt; <span class="gtm-whole">SP-CCM</span> '
        '(<span class="gtm-whole">AC-2</span>)\N{NARROW NO-BREAK SPACE}: 2024-03-14, Arc-en-ciel'
    )
    assert there.render(text="salle DG-R") == 'salle <span class="gtm-whole">DG-R</span>'


def test_attributes_hold_no_markup() -> None:
    """No template puts into an attribute what may hold elements."""
    loader = environment().loader
    assert loader
    texts = {name: loader.get_source(environment(), name)[0] for name in loader.list_templates()}
    attribute = re.compile(r'="[^"{]*(?:\{\{[^}]*\}\}[^"{]*)*"')

    found = [part for text in texts.values() for part in attribute.findall(text)]
    assert len(found) > 100
    assert [part for part in found if re.search(r"\|\s*french\b", part)] == []
