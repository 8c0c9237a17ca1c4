SELECT td.year, j.name AS place, td.document, t.id AS task, t.text, t.ordinal
FROM Task t JOIN task_document td ON td.task = t.id LEFT JOIN Jurisdiction j ON j.id = td.place
WHERE picked($year::BIGINT[], td.year) AND picked($place::VARCHAR[], td.place)
  AND t.status = 'printed' AND t.id NOT IN (SELECT to_id FROM roles)
