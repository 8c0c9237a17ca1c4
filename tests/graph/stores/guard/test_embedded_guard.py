"""Each way that the embedded engine has to write, to reach files and to change settings is refused.

It offers them in a database that is opened read-only, so nothing but the guard stands before them.
"""

from pathlib import Path

import pytest

from tiaokuai.graph import check_reading
from tiaokuai.ontology import TiaokuaiError

from ...any_graph import any_graph, store_of

WAYS = [
    "COPY Task FROM '/tmp/x.parquet'",
    "COPY (MATCH (t:Task) RETURN t.id) TO '/tmp/x.csv'",
    "LOAD FROM '/etc/passwd' RETURN *",
    "LOAD WITH HEADERS (a STRING) FROM '/etc/passwd' RETURN *",
    "LOAD FROM df RETURN *",
    "ATTACH '/tmp/x.db' AS x (dbtype duckdb)",
    "DETACH x",
    "USE x",
    "INSTALL httpfs",
    "UPDATE EXTENSION httpfs",
    "UNINSTALL httpfs",
    "LOAD EXTENSION '/tmp/x.so'",
    "LOAD httpfs",
    "EXPORT DATABASE '/tmp/x'",
    "IMPORT DATABASE '/tmp/x'",
    "CALL threads=1",
    "CALL timeout=0",
    "CALL home_directory='/tmp'",
    "CALL file_search_path='/etc'",
    "CALL enable_recursive_join=true",
    "CALL spill_to_disk=true",
    "CALL checkpoint_threshold=0",
    "CALL current_setting('threads') RETURN *",
    "CALL db_version() RETURN *",
    "CALL show_attached_databases() RETURN *",
    "CALL storage_info('Task') RETURN *",
    "CALL stats_info('Task') RETURN *",
    "CALL bm_info() RETURN *",
    "CALL clear_warnings()",
    "CALL show_warnings() RETURN *",
    "CALL show_functions() RETURN *",
    "CALL show_loaded_extensions() RETURN *",
    "CALL show_official_extensions() RETURN *",
    "CALL show_sequences() RETURN *",
    "CALL show_projected_graphs() RETURN *",
    "CALL project_graph('g',['Task'],['LEADS'])",
    "CALL drop_projected_graph('g')",
    "CALL create_fts_index('Task','i',['text'])",
    "CALL create_vector_index('Task','i','text')",
    "CALL CREATE_HNSW_INDEX('a')",
    "CALL query_fts_index('Task','i','x') RETURN *",
    "CALL catalog_version() RETURN *",
    "CALL cache_array_column_locally('Task','x')",
    "CALL read_csv('/etc/passwd') RETURN *",
    "CALL read_parquet('/tmp/x') RETURN *",
    "CALL scan_parquet('/tmp/x') RETURN *",
    "CALL pandas_scan('x') RETURN *",
    "CHECKPOINT",
    "COMMENT ON TABLE Task IS 'x'",
    "CREATE SEQUENCE s",
    "CREATE TYPE t AS INT64",
    "CREATE GRAPH g",
    "DROP SEQUENCE s",
    "ROLLBACK",
    "COMMIT",
    "BEGIN TRANSACTION READ ONLY",
    "RETURN nextval('s')",
    "RETURN repeat('x', 1000000000)",
    "RETURN lpad('x', 1000000000, 'y')",
    "RETURN rpad('x', 1000000000, 'y')",
    "UNWIND range(1,1000000) AS x RETURN x",
    "RETURN generate_series(1,10)",
    "EXPLAIN LOGICAL MATCH (n) RETURN n",
    "MATCH (n) RETURN n; COPY Task TO '/tmp/x'",
    "RETURN list_transform(range(1,10), x->x)",
    "RETURN `lpad`('x', 9999999999, 'y')",
]


@pytest.mark.parametrize("query", WAYS)
def test_it_is_refused(query: str) -> None:
    with pytest.raises(TiaokuaiError) as caught:
        check_reading(query)
    assert "\n" not in str(caught.value)


def test_the_engine_itself_would_do_it(tmp_path: Path) -> None:
    # Why there is a guard: the store is opened for reading, and writes a file all the same.
    store = store_of(any_graph(1), tmp_path)
    target = tmp_path / "written.csv"
    try:
        store.run(f"COPY (MATCH (t:Task) RETURN t.id) TO '{target}'")
    finally:
        store.close()
    assert target.is_file()
