"""judgements.csv: read as people write it, written so that two versions compare."""

from pathlib import Path

import pytest

from tiaokuai.loaders import (
    Judgements,
    merged_judgements,
    parse_judgements,
    read_judgements,
    written,
)
from tiaokuai.ontology import TiaokuaiError, codes

SAME = "unit,same,临河市,,,市发改局,市经济发展局\n"
HEAD = "kind,verdict,place,document,quote,name,other_name\n"


def parsed(text: str) -> Judgements:
    return parse_judgements(text, "judgements.csv")


def test_excel_s_byte_order_mark_and_chinese_words_are_read(tmp_path: Path) -> None:
    path = tmp_path / "judgements.csv"
    path.write_bytes(
        '\ufeff类型,判定,辖区,单位,另一单位,备注\r\n单位异同,同一单位,临河市,甲局,乙局,"三定,\n已改"\r\n'.encode()
    )
    found = read_judgements(path)
    assert not found.problems
    line = found.lines[0]
    assert (line.kind, line.verdict, line.place, line.name) == ("unit", "same", "临河市", "甲局")
    assert line.note == "三定,\n已改"


def test_every_example_of_the_code_list_is_read() -> None:
    for kind, said in codes("judgements")["kinds"].items():
        columns = ",".join(codes("judgements")["columns"])
        found = parsed(f"{columns}\n{said['example']}\n")
        assert [line.kind for line in found.lines] == [kind], found.problems


def test_written_and_read_again_is_the_same_with_its_comments() -> None:
    text = f"# 先读\n{HEAD}# 上面那行的由来\n{SAME}alias,,临河市,,,市水务局,市水利局\n# 完\n"
    found = parsed(text)
    again = parsed(written(found))
    assert sorted(again.lines) == sorted(found.lines)
    assert written(again) == written(found)
    assert "# 上面那行的由来\nunit,same" in written(found)
    assert written(found).endswith("# 完\n")


def test_the_order_of_lines_changes_neither_what_is_written_nor_the_digest() -> None:
    other = "alias,,临河市,,,市水务局,市水利局\n"
    one, two = parsed(HEAD + SAME + other), parsed(HEAD + other + SAME)
    assert written(one) == written(two)
    assert one.digest == two.digest
    assert one.digest != parsed(HEAD + SAME).digest


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("unit,maybe,,,,甲局,乙局", "unknown verdict “maybe” of unit"),
        ("foo,same,,,,甲局,乙局", "unknown kind “foo”"),
        ("unit,same,,,,甲局,", "unit without other_name"),
        ("role,lead,,a,b,,", "role without name"),
        ("role,,,a,b,甲局,", "unknown verdict “” of role"),
    ],
)
def test_an_unclear_line_is_told_with_its_place_and_the_others_hold(line: str, why: str) -> None:
    found = parsed(f"{HEAD}{line}\n{SAME}")
    assert [problem.where for problem in found.problems] == ["judgements.csv:2"]
    assert found.problems[0].why.startswith(why)
    assert len(found.lines) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (SAME, "unit,different,临河市,,,市经济发展局,市发改局\n"),
        ("role,lead,,a,公布清单,市商务局,\n", "role,support,,a,公布 清单。,市商务局,\n"),
        ("role,lead,,a,公布清单,市商务局,\n", "role,none,,a,公布清单,,\n"),
        ("split,,,,甲局乙局,,甲局|乙局\n", "split,,,,甲局乙局,,甲局乙局\n"),
        ("member,member,临河市,,,甲局,各部门\n", "member,not_member,临河市,,,甲局,各部门\n"),
    ],
)
def test_of_two_lines_that_contradict_each_other_none_holds_and_both_are_named(
    first: str, second: str
) -> None:
    found = parsed(HEAD + first + second)
    assert not found.lines
    (problem,) = found.problems
    assert "judgements.csv:2" in str(problem)
    assert "judgements.csv:3" in str(problem)
    assert "\n" not in str(problem)


def test_a_contradiction_over_several_lines_names_each() -> None:
    found = parsed(
        f"{HEAD}{SAME}unit,same,临河市,,,市经济发展局,市物价局\n"
        "unit,different,临河市,,,市发改局,市物价局\nalias,,临河市,,,市水务局,市水利局\n"
    )
    assert [line.kind for line in found.lines] == ["alias"]
    for where in ("judgements.csv:2", "judgements.csv:3", "judgements.csv:4"):
        assert where in str(found.problems[0])


def test_links_are_one_whichever_document_is_named_first() -> None:
    head = "kind,verdict,document,quote,other_document,other_quote\n"
    found = parsed(f"{head}link,carries_on,A,甲,B,乙\nlink,none,B,乙,A,甲\n")
    assert not found.lines
    assert len(found.problems) == 1


def test_a_new_line_never_undoes_a_known_one() -> None:
    known = parsed(HEAD + SAME)
    new = parsed(
        f"{HEAD}unit,different,临河市,,,市发改局,市经济发展局\nalias,,临河市,,,丙局,丁局\n"
    )
    merged = merged_judgements(known, new.lines)
    assert [line.kind for line in merged.lines] == ["unit", "alias"]
    assert merged.lines[0].verdict == "same"
    assert len(merged.problems) == 1


def test_a_file_that_names_no_columns_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "judgements.csv"
    path.write_text(SAME, "utf-8")
    with pytest.raises(TiaokuaiError, match="does not name the columns"):
        read_judgements(path)
    path.write_bytes("类型".encode("gb18030"))
    with pytest.raises(TiaokuaiError, match="not UTF-8"):
        read_judgements(path)


def test_an_empty_file_decides_nothing() -> None:
    assert parsed("") == Judgements()
