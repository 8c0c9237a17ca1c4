SELECT h.name AS place, u.name AS unit,
       (SELECT count(DISTINCT to_id) FROM roles WHERE from_id = u.id) AS tasks,
       p.name AS predecessor,
       (SELECT count(DISTINCT to_id) FROM roles WHERE from_id = p.id) AS predecessor_tasks,
       s.date, u.id AS unit_id, p.id AS predecessor_id
FROM SUCCEEDS s JOIN Unit u ON u.id = s.from_id JOIN Unit p ON p.id = s.to_id
LEFT JOIN home h ON h.unit = u.id
WHERE (picked($unit::VARCHAR[], u.id) OR picked($unit::VARCHAR[], p.id))
  AND picked($place::VARCHAR[], h.id)
