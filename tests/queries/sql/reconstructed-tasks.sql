SELECT j.name AS place, td.year, td.document, t.id AS task, t.text, t.support,
       (SELECT count(DISTINCT from_id) FROM DERIVES_FROM WHERE to_id = t.id) AS tasks, t.ordinal
FROM Task t JOIN task_document td ON td.task = t.id LEFT JOIN Jurisdiction j ON j.id = td.place
WHERE t.status = 'reconstructed' AND picked($document::VARCHAR[], td.document)
  AND picked($year::BIGINT[], td.year) AND picked($place::VARCHAR[], td.place)
