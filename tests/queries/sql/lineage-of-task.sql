WITH RECURSIVE carried AS (
  SELECT from_id, to_id FROM DERIVES_FROM UNION ALL SELECT from_id, to_id FROM CONTINUES
), up AS (
  SELECT id AS start, id AS task, 0 AS steps FROM Task WHERE list_contains($task::VARCHAR[], id)
  UNION
  SELECT u.start, c.to_id, u.steps + 1 FROM up u JOIN carried c ON c.from_id = u.task
  WHERE u.steps < 10
), down AS (
  SELECT id AS start, id AS task, 0 AS steps FROM Task WHERE list_contains($task::VARCHAR[], id)
  UNION
  SELECT u.start, c.from_id, u.steps + 1 FROM down u JOIN carried c ON c.to_id = u.task
  WHERE u.steps < 10
), reached AS (
  SELECT 'up' AS direction, start, task, min(steps) AS steps FROM up WHERE steps > 0 GROUP BY ALL
  UNION ALL
  SELECT 'down', start, task, min(steps) FROM down WHERE steps > 0 GROUP BY ALL
)
SELECT r.direction, r.steps, td.year, j.name AS place, td.document, t.id AS task, t.text, r.start,
       t.status
FROM reached r JOIN Task t ON t.id = r.task JOIN task_document td ON td.task = t.id
LEFT JOIN Jurisdiction j ON j.id = td.place
