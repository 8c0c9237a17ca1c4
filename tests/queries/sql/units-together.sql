SELECT a.name AS unit, b.name AS other, count(DISTINCT x.to_id) AS tasks, a.kind,
       b.kind AS other_kind, a.id AS unit_id, b.id AS other_id
FROM roles x JOIN roles y ON x.to_id = y.to_id AND x.from_id < y.from_id
JOIN Unit a ON a.id = x.from_id JOIN Unit b ON b.id = y.from_id
JOIN task_document td ON td.task = x.to_id
WHERE (len($unit::VARCHAR[]) = 0 OR list_contains($unit::VARCHAR[], a.id)
       OR list_contains($unit::VARCHAR[], b.id))
  AND picked($year::BIGINT[], td.year) AND picked($place::VARCHAR[], td.place)
GROUP BY ALL
