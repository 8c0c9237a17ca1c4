SELECT u.name AS unit, place_name AS place, t.deadline_end[1:7] AS month, role,
       CASE WHEN direct THEN 'direct' ELSE 'through' END AS way, count(DISTINCT task) AS tasks,
       u.id AS unit_id
FROM carried_by c JOIN Unit u ON u.id = c.unit JOIN Task t ON t.id = c.task
WHERE t.deadline_text IS NOT NULL AND picked($unit::VARCHAR[], c.unit)
  AND picked($place::VARCHAR[], c.place) AND picked($year::BIGINT[], year)
GROUP BY u.id, u.name, place_name, month, role, direct
