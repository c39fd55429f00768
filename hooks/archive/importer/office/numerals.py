"""Numbers of lists as they are shown: "4", "04", "iv", "d"."""

_LARGEST = 2_000
"""The largest number written in letters: none is in minutes, and they grow long."""
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def written(number: int, kind: str) -> str:
    """A number in a kind of numbering, "decimal", "lowerRoman", "UpperAlpha" or "upperLetter"."""
    kind = kind.lower()
    if kind == "none":
        return ""
    if not 0 < number < _LARGEST or not kind.startswith(("lower", "upper")):
        return f"{number:02}" if kind == "decimalzero" else str(number)
    text = _roman(number) if kind.endswith("roman") else _letters(number)
    return text.upper() if kind.startswith("upper") else text


def _letters(number: int) -> str:
    """The letter of a number; "aa" comes after "z"."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _roman(number: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        text += sign * (number // value)
        number %= value
    return text
