"""The explore page as text: whole in itself, closed to scripts, the same for the same graph."""

import hashlib
import json
import re
from base64 import b64encode
from importlib.resources import files

import pytest

from tiaokuai.ontology import TiaokuaiError
from tiaokuai.viz import explore_page

from .tables import ABOVE, HOSTILE, small_graph


def test_equal_graphs_are_equal_pages() -> None:
    assert explore_page(small_graph()) == explore_page(small_graph())


def test_policy_allows_exactly_the_scripts_and_styles_of_the_page() -> None:
    page = explore_page(small_graph())
    found = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert found
    policy = found[1]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for kind in ("script", "style"):
        blocks = re.findall(rf"<{kind}(?: id=\"\w+\")?>(.*?)</{kind}>", page, flags=re.S)
        digests = [b64encode(hashlib.sha256(b.encode()).digest()).decode() for b in blocks]
        said = re.search(rf"{kind}-src ([^;]+)", policy)
        assert said
        assert said[1].split() == [f"'sha256-{digest}'" for digest in digests]


def test_nothing_is_loaded_from_elsewhere() -> None:
    page = explore_page(small_graph())
    assert not re.search(r"<(?:script|img|iframe|link)[^>]+(?:src|href)=\"(?!data:)", page)
    assert "@import" not in page and "url(" not in re.findall(r"<style.*?</style>", page, re.S)[1]


def test_data_cannot_leave_its_element() -> None:
    page = explore_page(small_graph(), HOSTILE)
    data = page.split('id="data">')[1].split("</script>")[0]
    assert "<" not in data
    rows = json.loads(data)["nodes"]["Task"]["rows"]
    assert any(HOSTILE in row for row in rows)
    assert "<img src" not in page


def test_a_relation_to_nothing_is_an_error() -> None:
    tables = small_graph()
    tables["LEADS"].append({"from_id": "乙市/没有的单位", "to_id": f"{ABOVE}#1"})
    with pytest.raises(TiaokuaiError, match="乙市/没有的单位"):
        explore_page(tables)


def test_an_empty_graph_is_a_page() -> None:
    assert explore_page({}).startswith("<!DOCTYPE html>")


def test_vendored_files_are_those_of_the_list() -> None:
    vendor = files("tiaokuai.viz").joinpath("vendor")
    for line in vendor.joinpath("SHA256SUMS").read_text("ascii").splitlines():
        digest, name = line.split()
        assert hashlib.sha256(vendor.joinpath(name).read_bytes()).hexdigest() == digest, name
