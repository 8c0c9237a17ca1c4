"""No disguise gets a clause past the guard, and words of clauses that are no clauses pass.

Each disguise is one that some engine understands, or may come to understand.
"""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tiaokuai.graph import check_reading
from tiaokuai.ontology import TiaokuaiError

DISGUISES = [
    # One engine reads escapes everywhere, also where they end a string or a comment.
    "MATCH (n) \\u0043REATE (m)",
    "RETURN '\\u0027 AS a LOAD CSV FROM \\u0027http://x/\\u0027 AS line RETURN line //'",
    "RETURN 1 // \\u000a CREATE (n)",
    # A comment ends with either sign for the end of a line …
    "MATCH (n) // harmless\r DETACH DELETE n",
    "RETURN 1 AS a // harmless\r UNION LOAD CSV FROM 'http://x/' AS a RETURN a",
    # … and one engine does not see the end of a comment after two stars.
    "RETURN 1 /***/ ' */ UNION COPY (MATCH (t:Task) RETURN t.id) TO \"/tmp/x\" //'",
    "RETURN 1 /* * */ AS n",
    # A number needs no blank after it on one engine.
    "WITH 1 AS x WHERE x = 1CREATE (m) RETURN m",
    "WITH 1 AS x WHERE x = 1.CREATE (m) RETURN m",
    "WITH 1 AS x WHERE x = 0x1CREATE (m) RETURN m",
    # Words that are operators may be names.
    "WITH 1 AS all CREATE (m)",
    "WITH 1 AS order CREATE (m) RETURN m",
    "WITH 1 AS by MERGE (m) RETURN m",
    "MATCH (order) WITH order CREATE (m) RETURN m",
    "WITH 1 AS not WHERE not CREATE (m) RETURN m",
    "WITH 1 AS x WHERE NOT FOREACH (y IN [1] | CREATE (n))",
    "MATCH (n) WITH n AS distinct DELETE `n`",
    "MATCH (n) WHERE n.x = 1 SET `n`.x = 2",
    "MATCH (n) WITH n AS end DETACH DELETE end",
    "WITH 1 AS x WITH *, 2 AS y CREATE (m)",
    "MATCH (n) WITH * CREATE (m)",
    # Letters and blanks that are not what they seem.
    "ＣＲＥＡＴＥ (n)",
    "MATCH (n)\u200bDELETE n",
    "MATCH (n) WITH n\u200bDELETE n",
    "MATCH (n)\u2028DELETE n",
    "MATCH (n)\x1fDELETE n",
    "MATCH (n) WITH n \ufeffCREATE (m)",
    "MATCH (n)\u00a0DELETE n",
    "MATCH (n)\u3000DELETE n",
    "ſET n.x = 1",
    "MATCH (n) WITH n ſET n.x = 1",
    "RETURN 1；MATCH (n) DELETE n",
    # Names in backticks and in parts.
    "CALL `apoc.load.json`('http://x/')",
    "CALL apoc.`load`.json('http://x/')",
    "CALL `db.labels`()",
    "RETURN `apoc.load.json`('http://x/')",
    "RETURN apoc . load . json('http://x/')",
    "RETURN apoc /* */ . /* */ load.json('http://x/')",
    "OPTIONAL CALL dbms.listConfig() YIELD name RETURN name",
    "CALL DBMS.listConfig() YIELD name RETURN name",
    # Statements around statements.
    "CYPHER runtime=slotted MATCH (n) RETURN n",
    "CYPHER 25 MATCH (n) RETURN n",
    "EXPLAIN MATCH (n) DELETE n",
    "PROFILE MATCH (n) RETURN n",
    "USE neo4j MATCH (n) RETURN n",
    "USE graph.byName('x') MATCH (n) RETURN n",
    "MATCH (n) RETURN n;; MATCH (n) DELETE n",
    "UNWIND [1] AS x CALL { CREATE (n) } IN TRANSACTIONS RETURN 1",
    "UNWIND [1] AS x CALL (x) { LOAD CSV FROM 'file:///a' AS l RETURN l } RETURN l",
    "USING PERIODIC COMMIT LOAD CSV FROM 'file:///a' AS l CREATE (n)",
    "SHOW SETTINGS",
    "SHOW TRANSACTIONS YIELD *",
    "SHOW FUNCTIONS",
    "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    "CALL dbms.setConfigValue('x', 'y')",
    "CALL db.clearQueryCaches()",
    "CREATE USER x SET PASSWORD 'y'",
    "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'",
    "START DATABASE neo4j",
    "MATCH (n) INSERT (m)",
    "MATCH (n) RETURN n NEXT DELETE n",
    "WHEN true THEN CREATE (n)",
    "FINISH",
    "MATCH (n) CREATE (m) FINISH",
    "MATCH (n) RETURN n UNION ALL CREATE (m)",
    "MATCH (n) RETURN n UNION DISTINCT CREATE (m)",
    "MATCH (n) WHERE COUNT { CREATE (m) } > 0 RETURN n",
    "RETURN COLLECT { LOAD FROM '/etc/passwd' RETURN * }",
    "LOAD FROM df RETURN *",
    "MATCH (n) WITH n LOAD FROM df RETURN *",
    "COPY Task FROM df",
    "COPY Task FROM (LOAD FROM '/etc/passwd' RETURN *)",
    "MATCH (n) RETURN reduce(s = 'x', i IN [1, 1, 1] | s + s)",
]

PASSING = [
    "MATCH (t:Task) RETURN 2 * t.ordinal AS twice, t.ordinal / 2 % 3 ^ 1",
    "MATCH (t:Task) WHERE NOT t.ordinal * 2 = 4 AND t.id <> 'a' RETURN DISTINCT t.id",
    "MATCH (t:Task)-[r:DERIVES_FROM* SHORTEST 1..3]->(s:Task) RETURN length(r)",
    "MATCH p = (a)-[:DERIVES_FROM*1..3]->(b) RETURN nodes(p)[1..2], [1, 2][0..1]",
    "MATCH (n) RETURN {a: NOT true, b: CASE WHEN true THEN 1 ELSE 2 END} AS m",
    "MATCH (t:Task) RETURN [x IN t.evidence WHERE x IS NOT NULL | CASE x WHEN 'a' THEN 1 END]",
    "MATCH (t:Task {id: 'x', ordinal: 1}) RETURN count(*) AS n ORDER BY n DESC SKIP 1 LIMIT 2;",
    "MATCH (a)-->(b)<--(c), (c)--(d) RETURN -1.5e3 + .5 - 0x1F",
    "MATCH (t:Task) RETURN t.text AS 内容, t.`deadline_end` AS 时限　ORDER BY 内容",
    "MATCH (n) RETURN n.id UNION DISTINCT MATCH (m) RETURN m.id",
    "MATCH (n:!Task&(Unit|Document)) RETURN *",
    "MATCH (n) WHERE n.id = $id AND n.name IN $names RETURN n, datetime.truncate('year', n.d)",
    "MATCH (t:Task) WHERE NOT EXISTS { MATCH (t)<-[:LEADS]-() } RETURN t.id // a comment\r\n",
    "CALL db.labels() YIELD label WHERE label STARTS WITH 'T' RETURN label ;",
    "MATCH (a:Task), (b:Task) WHERE all(x IN a.evidence WHERE x IN b.evidence) RETURN a.id",
]

CLAUSES = [
    *("CREATE", "MERGE", "SET", "DELETE", "DETACH DELETE", "REMOVE", "DROP", "ALTER", "COPY"),
    *("LOAD CSV", "LOAD FROM", "LOAD EXTENSION", "ATTACH", "USE", "INSTALL", "EXPORT DATABASE"),
    *("IMPORT DATABASE", "FOREACH", "PROFILE", "EXPLAIN", "SHOW SETTINGS", "TERMINATE", "INSERT"),
    *("CALL dbms.listConfig()", "; MATCH (n) DETACH DELETE n", "CHECKPOINT", "BEGIN TRANSACTION"),
]

HARMLESS = [
    "MATCH (n) WHERE n.text CONTAINS '{}' RETURN n",
    'RETURN "{}" AS x',
    "RETURN 'it\\'s {}' AS x",
    "RETURN 1 AS x // {}",
    "MATCH (n) /* {} */ RETURN n",
    "RETURN 1 AS `{}`",
    "MATCH (n:`{}`) WHERE n.`{}` = 1 RETURN n.`{}`",
]

blanks = st.text(" \t\n\r\u3000", min_size=1, max_size=3)
gaps = st.one_of(blanks, st.just("/* a */"), st.just(" // a\n"), st.just(" // a\r"))
clauses = st.sampled_from(CLAUSES)
words = st.text(string.ascii_letters, min_size=1, max_size=8)


def refused(query: str) -> str:
    with pytest.raises(TiaokuaiError) as caught:
        check_reading(query)
    return str(caught.value)


@pytest.mark.parametrize("query", DISGUISES)
def test_a_disguise_is_refused_in_one_line(query: str) -> None:
    assert "\n" not in refused(query)


@pytest.mark.parametrize("query", PASSING)
def test_what_reads_passes(query: str) -> None:
    check_reading(query)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(HARMLESS), clauses, st.booleans())
def test_words_of_clauses_pass_where_they_are_none(query: str, clause: str, small: bool) -> None:
    check_reading(query.replace("{}", clause.lower() if small else clause))


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(CLAUSES[:20]), words)
def test_a_name_may_be_the_word_of_a_clause(clause: str, other: str) -> None:
    name = clause.split()[0].lower()
    check_reading(f"MATCH ({name}:Task) WHERE {name}.id = 'x' RETURN {name}.{name} AS {name}")
    check_reading(f"MATCH (n:{name})-[:{name}|{other}]->() WITH n AS {name} RETURN {name}")


@settings(max_examples=60, deadline=None)
@given(clauses, gaps, gaps, st.booleans(), st.sampled_from(["n", "(n)", "'x'", "`n`", "{}", ""]))
def test_a_clause_is_refused_at_every_place(
    clause: str, before: str, after: str, small: bool, rest: str
) -> None:
    clause = clause.lower() if small else clause
    for query in (
        f"{clause}{after}{rest}",
        f"MATCH (n){before}{clause}{after}{rest}",
        f"MATCH (n) WITH n{before}{clause}{after}{rest} RETURN 1",
        f"MATCH (n) WITH n, n.x AS order{before}{clause}{after}{rest} RETURN 1",
        f"MATCH (n) WHERE n.x = 'a'{before}{clause}{after}{rest}",
        f"MATCH (n) RETURN n ORDER BY n.x DESC{before}{clause}{after}{rest}",
        f"MATCH (n) WHERE EXISTS {{{before}{clause}{after}{rest} }} RETURN n",
        f"RETURN 1 UNION ALL{before}{clause}{after}{rest}",
    ):
        refused(query)


def test_signs_typed_in_another_width_are_named() -> None:
    assert "write (" in refused("MATCH （n） RETURN n")
    assert "write ," in refused("MATCH (n) RETURN n.id， n.name")
    assert "U+200B" in refused("MATCH (n)\u200b RETURN n")
    assert "query, character 18: 1x is neither a number" in refused("MATCH (n) RETURN 1x")
