"""Queries that read pass; whatever could write, load or reach out is refused before any store."""

import pytest

from tiaokuai.graph import check_reading
from tiaokuai.ontology import TiaokuaiError

READING = [
    "MATCH (t:Task) RETURN t.id",
    "match (n) where n.id starts with 'a' and not n.x is null return n order by n.id limit 5;",
    "MATCH (d:Document)-[:CONTAINS]->(t:Task) WITH d, count(*) AS n WHERE n > 3 RETURN d.id, n",
    "OPTIONAL MATCH (a)-[r:LEADS|SUPPORTS*1..3]->(b) RETURN a, b",
    "UNWIND [1, 2] AS x RETURN x UNION ALL RETURN 3 AS x",
    "MATCH (e:Evidence) RETURN e.start, e.`end`, e.quote // SET in a comment",
    "MATCH (t:Task) WHERE EXISTS { MATCH (u:Unit)-[:LEADS]->(t) } RETURN count(DISTINCT t)",
    "MATCH (t:Task) RETURN CASE WHEN t.number IS NULL THEN 'none' ELSE t.number END AS number",
    "MATCH (t:Task) WHERE t.text CONTAINS 'DELETE; DROP' RETURN t.id AS set",
    "MATCH p = (a)-[*1..2]->(b) RETURN length(p), [x IN [1, 2] WHERE x > 1 | x] AS load",
    "MATCH (n {kind: 'plan'}) RETURN COUNT { MATCH (n)-->(m) } AS n, any(x IN [1] WHERE x = 1)",
    "CALL show_tables() RETURN *",
    "CALL db.labels() YIELD label RETURN label",
    "MATCH (d:Document) RETURN date('2024-01-01'), duration.between(date(d.issued), date())",
    "MATCH (copy:Task) RETURN copy.id",
]

REFUSED = [
    "",
    "CREATE (n:Task {id: 'x'})",
    "MATCH (n) SET n.id = 'x'",
    "MATCH (n) DELETE n",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n) REMOVE n.id RETURN n",
    "MERGE (n:Task {id: 'x'}) RETURN n",
    "MATCH (n) WITH n CREATE (m:Task) RETURN m",
    "MATCH (n) RETURN n; MATCH (m) DELETE m",
    "RETURN 1 UNION LOAD FROM '/etc/passwd' RETURN *",
    "LOAD FROM '/etc/passwd' RETURN *",
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "MATCH (n) LOAD CSV FROM 'http://x/' AS line RETURN line",
    "COPY (MATCH (n) RETURN n) TO '/tmp/x.csv'",
    "EXPORT DATABASE '/tmp/x'",
    "IMPORT DATABASE '/tmp/x'",
    "ATTACH '/tmp/x' AS x",
    "INSTALL httpfs",
    "LOAD EXTENSION httpfs",
    "DROP TABLE Task",
    "ALTER TABLE Task ADD x INT64",
    "CALL threads=8",
    "CALL dbms.listConfig() YIELD name RETURN name",
    "CALL apoc.load.json('http://x/') YIELD value RETURN value",
    "MATCH (n) CALL { WITH n DELETE n } RETURN 1",
    "CALL { CREATE (n) } RETURN 1",
    "CALL (n) { SET n.x = 1 } RETURN 1",
    "RETURN apoc.load.json('http://x/')",
    "RETURN `apoc`.`cypher`.`runFirstColumn`('CREATE (n)', {})",
    "MATCH (n) FOREACH (x IN [1] | SET n.a = x)",
    "UNWIND range(1, 1000000000000) AS x RETURN count(x)",
    "RETURN `range`(1, 1000000000000)",
    "MATCH (n) WHERE EXISTS { LOAD FROM '/etc/passwd' RETURN * } RETURN n",
    "EXPLAIN MATCH (n) RETURN n",
    "PROFILE MATCH (n) DELETE n",
    "BEGIN TRANSACTION",
    "USE other MATCH (n) RETURN n",
    "MATCH (n) /* */ SET /* */ n.x = 1",
    "MATCH (n) RETURN 'a' CREATE (m)",
    "MATCH (n) RETURN n.`a` DELETE n",
    "MATCH (n) RETURN $a DELETE n",
    "MATCH (n) RETURN 1.5 DELETE n",
    "MATCH (n) WHERE n.x = 'open",
    "CREATE MACRO f(x) AS x",
    "SHOW DATABASES",
    "TERMINATE TRANSACTION 'x'",
    "MATCH (n) RETURN * INTO x",
]


@pytest.mark.parametrize("query", READING)
def test_reading_passes(query: str) -> None:
    check_reading(query)


@pytest.mark.parametrize("query", REFUSED)
def test_all_else_is_refused(query: str) -> None:
    with pytest.raises(TiaokuaiError):
        check_reading(query)


def test_every_named_question_would_pass() -> None:
    from tiaokuai.queries import library

    for query in library().values():
        check_reading(query.cypher)
