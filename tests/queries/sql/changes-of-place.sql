WITH ours AS (
  SELECT t.id, t.text, td.year, td.place FROM Task t JOIN task_document td ON td.task = t.id
), later AS (
  SELECT * FROM ours WHERE list_contains($place::VARCHAR[], place) AND list_contains($to::BIGINT[], year)
), earlier AS (
  SELECT * FROM ours
  WHERE list_contains($place::VARCHAR[], place) AND list_contains($from::BIGINT[], year)
)
SELECT 'inherited' AS outcome, a.id AS earlier_task, a.text AS earlier_text, b.id AS later_task,
       b.text AS later_text, list_sort(c.change) AS change, c.score
FROM CONTINUES c JOIN earlier a ON a.id = c.to_id JOIN later b ON b.id = c.from_id
WHERE a.place = b.place
UNION ALL
SELECT 'new', '', '', b.id, b.text, [], 0 FROM later b WHERE NOT EXISTS (
  SELECT 1 FROM CONTINUES c JOIN ours a ON a.id = c.to_id
  WHERE c.from_id = b.id AND list_contains($from::BIGINT[], a.year))
UNION ALL
SELECT 'dropped', a.id, a.text, '', '', [], 0 FROM earlier a WHERE NOT EXISTS (
  SELECT 1 FROM CONTINUES c JOIN ours b ON b.id = c.from_id
  WHERE c.to_id = a.id AND list_contains($to::BIGINT[], b.year))
