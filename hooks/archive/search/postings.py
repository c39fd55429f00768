"""The documents that hold a word, as text that packs well."""

from collections.abc import Iterable, Iterator

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_LAST = 32
"""What is added to the last digit of a number; the digits before it are below."""


def packed(numbers: Iterable[int]) -> str:
    """Rising numbers, each as its distance from the one before, five bits to a sign."""
    return "".join(_signs(numbers))


def _signs(numbers: Iterable[int]) -> Iterator[str]:
    before = -1
    for number in numbers:
        distance = number - before - 1
        before = number
        digits = _DIGITS[_LAST + distance % _LAST]
        while distance := distance // _LAST:
            digits = _DIGITS[distance % _LAST] + digits
        yield digits
