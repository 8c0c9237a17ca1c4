SELECT td.year, j.name AS place, td.document,
       (SELECT count(DISTINCT d.id) FROM IMPLEMENTS i JOIN Document d ON d.id = i.to_id
        WHERE i.from_id = td.document AND d.status = 'loaded') AS superiors,
       t.id AS task, t.text, t.ordinal
FROM Task t JOIN task_document td ON td.task = t.id LEFT JOIN Jurisdiction j ON j.id = td.place
WHERE picked($year::BIGINT[], td.year) AND picked($place::VARCHAR[], td.place)
  AND t.status = 'printed' AND t.id NOT IN (SELECT from_id FROM DERIVES_FROM)
