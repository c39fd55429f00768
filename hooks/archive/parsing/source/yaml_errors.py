"""Errors of YAML in the words of who writes minutes."""

from collections.abc import Sequence

import yaml

_NO_TABS = "l’alinéa se fait avec des espaces, pas avec une tabulation"
_QUOTES = "une valeur qui commence par ce signe s’écrit entre guillemets"
_COLON = (
    "une valeur qui contient « : » s’écrit entre guillemets, et une clé s’aligne sur les autres"
)
_DASH = "une liste « - » commence à la ligne qui suit sa clé, un tiret seul se laisse de côté"
_ANY = "relisez cette ligne et la précédente : alignement, deux-points, guillemets"
_HINTS = (
    ("tab character", _NO_TABS),
    ("mapping values are not allowed", _COLON),
    ("could not find expected ':'", "il manque « : » et une espace après une clé"),
    ("escape", "entre guillemets droits doubles, « \\ » s’écrit « \\\\ »"),
    ("while scanning a quoted scalar", "un guillemet ouvert n’est pas fermé"),
    ("while parsing a flow", "un crochet ouvert n’est pas fermé, ou une virgule manque"),
    ("while parsing a block node", _QUOTES),
    ("while parsing a block", "une ligne n’est pas alignée avec celles qui la précèdent"),
    ("block sequence entries", _DASH),
    ("block scalar", "après « | » ou « > », le texte commence à la ligne suivante"),
    ("cannot start any token", _QUOTES),
    ("mapping keys are not allowed", _QUOTES),
    ("while scanning a", _QUOTES),
)
"""Words of the parser and what they mean; the first of them that an error holds counts."""
_LEFT_OPEN = (
    "while scanning a quoted scalar",
    "while scanning a simple key",
    "while scanning an a",  # anchor, alias
    "while parsing a flow",
)
"""Errors that the parser notices long after the place that needs mending."""


def explain(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> tuple[yaml.Mark | None, str]:
    """The place to look at, None when it is not known, and what to do there, in French."""
    text = str(error)
    hint = next((hint for sign, hint in _HINTS if sign in text), _ANY)
    place = error.problem_mark or error.context_mark
    if place and place.line < len(lines) and lines[place.line].startswith("\t"):
        return place, _NO_TABS
    if error.context_mark and any(sign in text for sign in _LEFT_OPEN):
        return error.context_mark, hint
    return place, hint
