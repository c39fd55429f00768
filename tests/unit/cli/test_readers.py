"""Specification of the libraries that read documents: installed when an import needs them."""

from pathlib import Path

import pytest

from archive.cli.project import RefusedError
from archive.cli.readers import install_readers


@pytest.mark.parametrize("pin", ["rien-de-tel==1.0", "pytest==0.0.1"])
def test_without_network(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], pin: str
) -> None:
    """What is missing, or there in another version, is announced; without network, refused."""
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    requirements = tmp_path / "requirements.txt"
    requirements.write_text(f"{pin} \\\n    --hash=sha256:{'0' * 64}\n", "utf-8")

    with pytest.raises(RefusedError, match="accès à internet"):
        install_readers(requirements)

    assert "60 Mo" in capsys.readouterr().err


def test_nothing_missing(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is said where all is there, as it is wherever these tests run."""
    install_readers()

    assert capsys.readouterr().err == ""
