"""What tells one content of a file from another."""

from archive.offline.content_hash import version


def test_version_follows_content() -> None:
    """The same content has the same version at every build; another content has another one."""
    assert version(b"a") == "ca978112"
    assert version(b"b") != version(b"a")
