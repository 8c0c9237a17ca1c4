SELECT f.name AS function, p.level, count(DISTINCT u.id) AS units, count(DISTINCT r.to_id) AS tasks,
       f.id AS function_id
FROM PERFORMS pf JOIN "Function" f ON f.id = pf.to_id JOIN Unit u ON u.id = pf.from_id
JOIN roles r ON r.from_id = u.id JOIN task_document td ON td.task = r.to_id
LEFT JOIN home p ON p.unit = u.id
WHERE picked($function::VARCHAR[], f.id) AND picked($year::BIGINT[], td.year)
GROUP BY f.id, f.name, p.level
