"""What YAML finds wrong is said where it stands, and how it is put right."""

import pytest
import yaml

from archive.parsing.source.yaml_errors import explain


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: b : c", 1, "« : » s’écrit entre guillemets"),
        ("a: 'b\nc: d", 1, "guillemet ouvert n’est pas fermé"),
        ("a: [b\nc: d", 1, "crochet ouvert n’est pas fermé"),
        ("a: b\n\tc: d", 2, "pas avec une tabulation"),
        ("a: @b", 1, "ce signe s’écrit entre guillemets"),
        ("a: - b", 1, "à la ligne qui suit sa clé"),
        ("a\n: b", 2, "relisez cette ligne"),
    ],
)
def test_explain(text: str, line: int, words: str) -> None:
    """An error has the line to look at, where the parser may have noticed it further on."""
    with pytest.raises(yaml.MarkedYAMLError) as raised:
        list(yaml.parse(text, Loader=yaml.CSafeLoader))

    place, hint = explain(raised.value, text.split("\n"))

    assert place is not None
    assert place.line == line - 1
    assert words in hint
