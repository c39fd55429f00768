"""The garbage collector, kept from what lives until the end of a build."""

import gc

import pytest

from mkdocs_hooks import uncollected


def test_the_collector_rests_inside_only() -> None:
    """It rests inside, and is at work again after a failure too."""
    with pytest.raises(ValueError, match="fin"):
        _fail_inside()

    assert gc.isenabled()
    gc.unfreeze()


@uncollected()
def _fail_inside() -> None:
    assert not gc.isenabled()
    raise ValueError("fin")
