"""Pages → the files of the index that a browser searches in, whatever serves them.

Nothing in them depends on the day of the build. `overrides/assets/search/store.js` reads them:
- liste.js: what else there is; the only file whose name never changes.
- VERSION/mNUMBER.js: the words from one to another, with the documents that hold them.
- VERSION/l-LETTER.js: the words that begin with a letter, for those that are mistyped.
- VERSION/pages.js: the days of meetings, for each page its name and the kinds of its documents; the
  titles of the other pages; the data of the newest of the files below, so that most results need no
  further request.
- pNUMBER-HASH.js: the documents of a page; its number counts from the oldest. A long page goes on
  in pNUMBER-HASH-1.js, so that a result costs little.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from archive.collection import urls
from archive.language.day_names import WEEKDAY_NUMBERS
from archive.language.text import fold
from archive.language.vocabulary import ORDINALS
from archive.search.documents import directory, first_files, page_documents, text_files
from archive.search.postings import packed
from archive.search.shards import boundaries, content_hash, cut_into_shards, script
from archive.search.words import (
    FUNCTION_WORDS,
    MONTHS_BY_NAME,
    all_words,
    group,
    words_of,
    words_of_day,
)
from archive.site.page import Page, PageSection, SectionKind

LIST = f"{urls.INDEX}liste.js"
"""The file that names all others."""

_VERSION = 8
"""Letters of the hash of all words."""
_SHORTEST = 4
"""Letters of a word that can be mistyped and still be known."""
_AT_HAND = 30_000
"""Signs of the file of pages, filled up with the newest texts: about 10 kB once compressed."""
_JOINED = 16
"""Letters of a name that people type in one word."""
_NAMED = (SectionKind.ORGANISATION, SectionKind.RESOURCE, SectionKind.THEME)
"""What has a page of its own, which its whole name leads to."""
_ORDER = (SectionKind.MEETING, *_NAMED)
_CALLED = (SectionKind.ACTION, SectionKind.DECISION)
"""What readers call by its kind, which its own words seldom say."""

Form = tuple[list[int], list[int]]
"""The documents that hold a form of a word in their title, and those that do in their text only."""


@dataclass
class _Index:
    """What is collected of the documents, which are numbered in their order."""

    forms: defaultdict[str, Form] = field(default_factory=lambda: defaultdict(lambda: ([], [])))
    names: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """By group, the names whose first word is of it: their words, their document, their body."""

    def add(self, number: int, section: PageSection) -> None:
        """Note the words of a document."""
        days = words_of_day(section.day) if section.day else ()
        kind = {section.kind.value}.intersection(_CALLED)
        title = words_of(section.title).union(days, kind)
        text = words_of(section.text).union(*map(words_of, section.names))
        text |= {f"=o{body}" for body in section.bodies}
        for word in title:
            self.forms[word][0].append(number)
        for word in text - title:
            self.forms[word][1].append(number)

    def add_name(self, number: int, name: str, body: str) -> None:
        """Note a whole name of a document; one of a body leads to all that concerns it."""
        words = all_words(name)
        full = [word for word in words if word not in FUNCTION_WORDS]
        if full:
            self.names[group(full[0])].add(f"~{' '.join(words)},{number},{body}")
        if len(words) > 1 and len("".join(words)) <= _JOINED:
            self.add_name(number, "".join(words), body)  # SP-CCM, ONU Femmes are typed in one too

    def lines(self) -> Iterator[str]:
        """A line for each group: its stem, then each form with its documents, then the names."""
        groups: defaultdict[str, list[str]] = defaultdict(list)
        for form in sorted(self.forms):
            titles, texts = self.forms[form]
            groups[group(form)].append(f"{form},{packed(titles)},{packed(texts)}")
        for stem in sorted({*groups, *self.names}):
            yield "|".join((stem, *groups[stem], *sorted(self.names[stem])))


def index_files(pages: Iterable[Page]) -> Iterator[tuple[str, str]]:
    """The path and the content of each file, the list last; an archive without words has none."""
    ordered = sorted((page for page in pages if page.sections), key=_order)
    if not ordered:
        return
    shards = list(cut_into_shards(list(_indexed(ordered).lines()), len))
    documents = [page_documents(page) for page in ordered]
    described = directory(ordered, documents)
    titles = [top.title for top in (page.sections[0] for page in ordered) if not top.day]
    known = ("\n".join(map("\n".join, shards)), described, *titles)
    version = content_hash(known, _VERSION)
    letters = _letters(line for shard in shards for line in shard)
    named = {f"m{at}": "\n".join(shard) for at, shard in enumerate(shards)}
    named |= {f"l-{letter}": " ".join(forms) for letter, forms in letters.items()}
    texts = text_files(documents)
    at_hand = dict(first_files(texts, _AT_HAND - len(described) - sum(map(len, titles))))
    for name, data in {**named, "pages": [described, titles, at_hand]}.items():
        yield f"{urls.INDEX}{version}/{name}.js", script(f"{version}/{name}", data)
    for name in sorted({*texts} - {*at_hand}):
        yield f"{urls.INDEX}{name}.js", script(name, texts[name])
    yield LIST, script("liste", _listed(version, boundaries(shards), letters, ordered))


def _order(page: Page) -> tuple[int, int, str]:
    """Meetings with the newest first, what has a name of its own, and the site's own texts last."""
    kind = page.sections[0].kind
    rank = _ORDER.index(kind) if kind in _ORDER else len(_ORDER)
    return rank, -(page.sections[0].day or date.min).toordinal(), page.url


def _indexed(pages: Iterable[Page]) -> _Index:
    index = _Index()
    number = 0
    for page in pages:
        for section in page.sections:
            index.add(number, section)
            for name in _names(section):
                is_body = section.kind is SectionKind.ORGANISATION
                index.add_name(number, name, section.bodies[0] if is_body else "")
            number += 1
    return index


def _names(section: PageSection) -> tuple[str, ...]:
    """The names that are its own: those of a resource are of the bodies that it is kept by.

    A part of the site's own pages has one where other words lead to it too.
    """
    kind = section.kind
    if kind is SectionKind.RESOURCE or (kind is SectionKind.TEXT and section.names):
        return (section.title,)
    if kind is SectionKind.THEME:
        return (section.title, *section.names)
    return section.names if kind is SectionKind.ORGANISATION else ()


def _letters(lines: Iterable[str]) -> dict[str, list[str]]:
    """The words that can be mistyped, by their first letter."""
    letters: defaultdict[str, list[str]] = defaultdict(list)
    for line in lines:
        for part in line.split("|")[1:]:
            form = part.partition(",")[0]
            if len(form) >= _SHORTEST and form.isascii() and form.isalpha():
                letters[form[0]].append(form)
    return {letter: sorted(letters[letter]) for letter in sorted(letters)}


def _pairs(letters: Mapping[str, list[str]]) -> Iterator[str]:
    """Each letter with those that stand behind it in some word."""
    held = {pair for words in letters.values() for word in words for pair in pairwise(word)}
    for letter in letters:
        yield "".join((letter, *sorted(second for first, second in held if first == letter)))


def _listed(
    version: str, words: list[str], letters: Mapping[str, list[str]], pages: Sequence[Page]
) -> dict[str, object]:
    tops = (page.sections[0] for page in pages)
    bodies = (top.bodies[0] for top in tops if top.kind is SectionKind.ORGANISATION)
    return {
        "version": version,
        "pages": len(pages),
        "words": " ".join(words),
        "bodies": " ".join(sorted(bodies)),
        "letters": "".join(letters),
        "pairs": " ".join(_pairs(letters)),
        "small": " ".join(sorted(FUNCTION_WORDS)),
        "weekdays": " ".join(sorted(map(fold, WEEKDAY_NUMBERS))),
        "months": _numbered(MONTHS_BY_NAME),
        "ordinals": _numbered({word: ORDINALS[word] for word in ORDINALS if word.isalpha()}),
    }


def _numbered(words: Mapping[str, int]) -> str:
    return " ".join(f"{word}{number}" for word, number in sorted(words.items()))
