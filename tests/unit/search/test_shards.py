"""The files of an index: their names, their sizes, and where each word is to be looked for."""

from archive.search.shards import boundaries, content_hash, cut_into_shards, script


def test_a_file_is_a_script() -> None:
    """A file hands its data to one function, accents and quotes as they are."""
    assert script("m0", ["é", '"']) == 'archiveIndex("m0",["é","\\""]);\n'


def test_a_name_follows_the_content() -> None:
    """The same texts have the same hash, others another; its letters are of one case."""
    assert content_hash(["a", "b"], 8) == content_hash(["a", "b"], 8)
    assert content_hash(["a", "b"], 8) != content_hash(["ab"], 8)
    assert content_hash(["a"], 8).islower()


def test_shards_are_cut_by_size() -> None:
    """No shard is larger than it may be, unless one line is; no line is lost."""
    shards = list(cut_into_shards(["aaaa|1", "bb|1", "c" * 20, "d|1"], len, full=10))

    assert shards == [["aaaa|1", "bb|1"], ["c" * 20], ["d|1"]]


def test_boundaries_are_short() -> None:
    """A word is in the last shard whose boundary is not above it."""
    assert boundaries([["abri|1", "agir|1"], ["agit|1"], ["don|1"], ["donner|1"]]) == [
        *("", "agit", "d", "donn")
    ]
