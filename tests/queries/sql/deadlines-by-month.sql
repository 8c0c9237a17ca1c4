SELECT t.deadline_end[1:7] AS month, count(DISTINCT t.id) AS tasks, count(DISTINCT r.from_id) AS units
FROM Task t JOIN task_document td ON td.task = t.id LEFT JOIN roles r ON r.to_id = t.id
WHERE t.deadline_text IS NOT NULL AND picked($year::BIGINT[], td.year)
  AND picked($place::VARCHAR[], td.place)
  AND (len($unit::VARCHAR[]) = 0
       OR t.id IN (SELECT to_id FROM roles WHERE list_contains($unit::VARCHAR[], from_id)))
GROUP BY month
