WITH once AS (
  SELECT r.from_id AS unit, any_value(r.to_id) AS task
  FROM roles r JOIN task_document td ON td.task = r.to_id
  WHERE picked($year::BIGINT[], td.year) AND picked($covers::VARCHAR[], td.place)
  GROUP BY r.from_id HAVING count(DISTINCT r.to_id) = 1
)
SELECT u.name AS unit, h.name AS place, u.kind, td.year, td.document, t.id AS task, t.text,
       u.id AS unit_id
FROM once JOIN Unit u ON u.id = once.unit JOIN Task t ON t.id = once.task
JOIN task_document td ON td.task = t.id LEFT JOIN home h ON h.unit = u.id
WHERE picked($place::VARCHAR[], h.id)
