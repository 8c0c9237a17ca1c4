"""How quickly a large graph is brought into each store, and how quickly each answers.

python -m benchmarks.stores load        the embedded store beside bare COPY of the same files
python -m benchmarks.stores push        push to Neo4j beside bare UNWIND batches of the same rows
python -m benchmarks.stores import      neo4j-admin import of the exported files
python -m benchmarks.stores questions   every named question on each store, beside DuckDB

All take --tasks (100000 unless told) and the last three --version of Neo4j; see tests/neo4j.
"""
