"""The names of the elements of a Word document, and how to look among them."""

from xml.etree import ElementTree as ET

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
V = "{urn:schemas-microsoft-com:vml}"
VAL = f"{W}val"


def value_of(element: ET.Element | None, path: str) -> str | None:
    """The value of the first element at a path such as "pPr/numPr/numId"; None when absent."""
    found = _found(element, path)
    return None if found is None else found.get(VAL)


def is_on(element: ET.Element | None, path: str) -> bool | None:
    """Whether a switch such as "rPr/b" is on; None when it is not there."""
    found = _found(element, path)
    return None if found is None else found.get(VAL, "1") not in ("0", "false", "off")


def number_of(text: str | None, default: int = 0) -> int:
    """A whole number written in an attribute, or the default."""
    try:
        return int(text or "")
    except ValueError:
        return default


def _found(element: ET.Element | None, path: str) -> ET.Element | None:
    names = "/".join(W + name for name in path.split("/"))
    return None if element is None else element.find(names)
