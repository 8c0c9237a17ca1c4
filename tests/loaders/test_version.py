"""Version: a file is read again when what reads it has changed."""

from pathlib import Path

import pytest

from tiaokuai.loaders import reader_version


def test_a_language_that_is_installed_later_changes_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    trained = tmp_path / "chi_sim.traineddata"
    trained.write_bytes(b"trained")
    found: list[str] = []
    before: dict[str, Path] = {}
    for languages in (before, {"chi_sim": trained}):
        monkeypatch.setattr("tiaokuai.loaders.version.languages", lambda now=languages: now)
        reader_version.cache_clear()
        found.append(reader_version())
    trained.write_bytes(b"trained better")
    reader_version.cache_clear()
    found.append(reader_version())
    reader_version.cache_clear()
    assert len(set(found)) == 3
