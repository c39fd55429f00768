"""Free text without markup."""

from archive.exports.plain_text import plain_text
from archive.parsing.source.commonmark import tokenise
from archive.parsing.source.free_text import parse_text
from archive.parsing.source.nodes import Scalar
from archive.prose import Prose
from small import mark


def plain(text: str) -> str:
    """A text without its markup."""
    return plain_text(parse_text(Scalar(text, mark("a.md"))))


def test_plain_text() -> None:
    """Lines, lists and tables stay to be seen."""
    assert plain("Un *mot*\net **deux**.\n\n\nPuis `trois`.") == "Un mot\net deux.\n\nPuis trois."
    assert plain("3. a\n4. b\n   - c\n\nd") == "3. a\n4. b\n  - c\n\nd"
    assert plain("| A | B |\n|---|---|\n| 1 | 2<br>3 |\n\nfin") == "A | B\n1 | 2\n3\n\nfin"
    assert plain("#### Titre\n\nTexte") == "Titre\n\nTexte"
    assert plain("- [x] a\n- [ ] ~~b~~ ==c==") == "- [x] a\n- [ ] ~~b~~ c"
    assert plain("> [!TIP]\n> a\n\nb") == "Conseil : a\n\nb"
    assert plain("a[^1]\n\n[^1]: b\n\n    c") == "a[1]\n\n[1] b\n\nc"
    assert plain_text(Prose("", mark("a.md"), (), tokenise(""))) == ""
