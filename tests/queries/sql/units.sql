SELECT u.name AS unit, p.name AS place, u.kind, f.name AS function,
       (SELECT count(DISTINCT to_id) FROM roles r WHERE r.from_id = u.id) AS tasks, u.id AS unit_id
FROM Unit u LEFT JOIN home p ON p.unit = u.id
LEFT JOIN PERFORMS pf ON pf.from_id = u.id LEFT JOIN "Function" f ON f.id = pf.to_id
WHERE picked($place::VARCHAR[], p.id)
