"""The names of the elements of a Word document, and how to look among them."""

from xml.etree import ElementTree as ET

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VAL = f"{W}val"
_OFF = ("0", "false", "off", "none")


def value_of(element: ET.Element | None, path: str) -> str | None:
    """The value of the first element at a path such as "pPr/numPr/numId"; None when absent.

    A switch that says no value, such as "rPr/b", is "1".
    """
    names = "/".join(W + name for name in path.split("/"))
    found = None if element is None else element.find(names)
    return None if found is None else found.get(_VAL, "1")


def is_on(value: str | None) -> bool:
    """Whether the value of a switch turns it on; None is off."""
    return value is not None and value not in _OFF


def number_of(text: str | None, default: int = 0) -> int:
    """A whole number written in an attribute, or the default."""
    try:
        return int(text or "")
    except ValueError:
        return default
