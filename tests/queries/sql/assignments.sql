WITH r AS (
  SELECT 'lead' AS role, * FROM LEADS UNION ALL BY NAME
  SELECT 'responsible' AS role, * FROM RESPONSIBLE_FOR UNION ALL BY NAME
  SELECT 'support' AS role, * FROM SUPPORTS
)
SELECT r.to_id AS task, r.role, u.name AS unit, r.printed, r.position, r.filled, r.role_rule,
       u.id AS unit_id
FROM r JOIN Unit u ON u.id = r.from_id JOIN task_document td ON td.task = r.to_id
WHERE picked($task::VARCHAR[], r.to_id) AND picked($year::BIGINT[], td.year)
  AND picked($place::VARCHAR[], td.place)
