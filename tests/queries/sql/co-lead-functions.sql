SELECT f.name AS function, g.name AS other, count(DISTINCT x.to_id) AS tasks,
       f.id AS function_id, g.id AS other_id
FROM LEADS x JOIN LEADS y ON y.to_id = x.to_id
JOIN PERFORMS p ON p.from_id = x.from_id JOIN PERFORMS q ON q.from_id = y.from_id
JOIN Function f ON f.id = p.to_id JOIN Function g ON g.id = q.to_id
JOIN task_document td ON td.task = x.to_id
WHERE f.id < g.id AND x.from_id <> y.from_id AND picked($year::BIGINT[], td.year) AND picked($place::VARCHAR[], td.place)
GROUP BY f.id, f.name, g.id, g.name
