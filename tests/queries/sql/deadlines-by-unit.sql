SELECT u.name AS unit, place_name AS place, t.deadline_end[1:7] AS month,
       tasks_if(role = 'lead' AND direct, task) AS lead,
       tasks_if(role = 'responsible' AND direct, task) AS responsible,
       tasks_if(role = 'support' AND direct, task) AS support,
       count(DISTINCT CASE WHEN NOT direct THEN task END) AS through, u.id AS unit_id
FROM carried_by c JOIN Unit u ON u.id = c.unit JOIN Task t ON t.id = c.task
WHERE t.deadline_text IS NOT NULL AND picked($unit::VARCHAR[], c.unit)
  AND picked($place::VARCHAR[], c.place) AND picked($year::BIGINT[], year)
GROUP BY u.id, u.name, place_name, month
