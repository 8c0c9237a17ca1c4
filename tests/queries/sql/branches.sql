SELECT w.name AS place, u.name AS unit, h.name AS belongs_to,
       (SELECT count(DISTINCT to_id) FROM roles WHERE from_id = u.id) AS tasks, u.id AS unit_id
FROM WORKS_IN x JOIN Unit u ON u.id = x.from_id JOIN Jurisdiction w ON w.id = x.to_id
LEFT JOIN home h ON h.unit = u.id
WHERE picked($place::VARCHAR[], w.id) AND picked($unit::VARCHAR[], u.id)
