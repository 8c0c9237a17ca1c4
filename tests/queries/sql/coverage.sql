SELECT i.to_id AS superior, s.status, p.task AS point, t.text, j.name AS place,
       i.from_id AS document, d.year,
       (SELECT count(DISTINCT c.from_id)
        FROM (SELECT from_id, to_id FROM DERIVES_FROM UNION ALL SELECT from_id, to_id FROM CONTINUES) c
        JOIN task_document own ON own.task = c.from_id
        WHERE c.to_id = p.task AND own.document = i.from_id) AS tasks
FROM IMPLEMENTS i JOIN Document s ON s.id = i.to_id JOIN Document d ON d.id = i.from_id
JOIN task_document p ON p.document = s.id JOIN Task t ON t.id = p.task
LEFT JOIN COVERS v ON v.from_id = d.id LEFT JOIN Jurisdiction j ON j.id = v.to_id
WHERE picked($superior::VARCHAR[], s.id) AND picked($year::BIGINT[], d.year)
  AND picked($place::VARCHAR[], v.to_id) AND d.id IN (SELECT document FROM task_document)
