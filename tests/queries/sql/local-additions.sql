SELECT td.year, j.name AS place, td.document, t.id AS task, t.text,
       (SELECT count(*) FROM CONTINUES c WHERE c.from_id = t.id) AS earlier
FROM Task t JOIN task_document td ON td.task = t.id LEFT JOIN Jurisdiction j ON j.id = td.place
WHERE picked($year::BIGINT[], td.year) AND picked($place::VARCHAR[], td.place)
  AND t.id NOT IN (SELECT from_id FROM DERIVES_FROM)
  AND td.document IN (SELECT i.from_id FROM IMPLEMENTS i JOIN task_document u ON u.document = i.to_id)
