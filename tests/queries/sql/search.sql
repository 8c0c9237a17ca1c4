SELECT td.year, j.name AS place, td.document, t.id AS task, t.headings, t.text, t.ordinal, t.status
FROM Task t JOIN task_document td ON td.task = t.id LEFT JOIN Jurisdiction j ON j.id = td.place
WHERE (contains(t.text, $text) OR contains(t.headings, $text))
  AND picked($year::BIGINT[], td.year) AND picked($place::VARCHAR[], td.place)
