SELECT d.id AS document, d.title, d.kind, d.year, p.name AS place, d.status,
       (SELECT count(*) FROM "CONTAINS" c JOIN Task t ON t.id = c.to_id WHERE c.from_id = d.id) AS tasks
FROM Document d LEFT JOIN COVERS v ON v.from_id = d.id LEFT JOIN Jurisdiction p ON p.id = v.to_id
WHERE picked($place::VARCHAR[], p.id) AND picked($year::BIGINT[], d.year)
