"""The garbage collector, kept from what lives until the end of a build."""

import gc
import weakref

import pytest

from mkdocs_hooks import uncollected
from mkdocs_preview import let_go


def test_the_collector_rests_inside_only() -> None:
    """It rests inside, and is at work again after a failure too."""
    with pytest.raises(ValueError, match="fin"):
        _fail_inside()

    assert gc.isenabled()
    gc.unfreeze()


def test_a_preview_lets_go_of_its_last_build() -> None:
    """What was made without the collector, and is held by itself alone, is freed."""
    left = _left_behind()
    gc.collect()
    assert left() is not None

    let_go()

    assert left() is None


class _Held:
    """What holds itself."""

    def __init__(self) -> None:
        self.itself = self


@uncollected()
def _left_behind() -> weakref.ref[_Held]:
    return weakref.ref(_Held())


@uncollected()
def _fail_inside() -> None:
    assert not gc.isenabled()
    raise ValueError("fin")
