"""Queries made by chance, compared with the same question in SQL over the tables.

python -m benchmarks.queries --minutes 5
python -m benchmarks.queries --minutes 5 --uri bolt://localhost:7687
"""
