WITH links AS (
  SELECT from_id, to_id, change, score FROM DERIVES_FROM
  UNION ALL SELECT from_id, to_id, change, score FROM CONTINUES
  UNION ALL SELECT from_id, to_id, change, score FROM PARALLELS
), ends AS (
  SELECT to_id AS a, from_id AS b, change, score FROM links
  UNION ALL SELECT from_id, to_id, change, score FROM links
), inherited AS (
  SELECT e.* FROM ends e JOIN task_document x ON x.task = e.a JOIN task_document y ON y.task = e.b
  WHERE list_contains($earlier::VARCHAR[], x.document) AND list_contains($later::VARCHAR[], y.document)
)
SELECT 'inherited' AS outcome, s.id AS earlier_task, s.text AS earlier_text, t.id AS later_task,
       t.text AS later_text, list_sort(i.change) AS change, i.score
FROM inherited i JOIN Task s ON s.id = i.a JOIN Task t ON t.id = i.b
UNION ALL
SELECT 'new', '', '', t.id, t.text, [], 0 FROM Task t JOIN task_document y ON y.task = t.id
WHERE list_contains($later::VARCHAR[], y.document) AND t.id NOT IN (SELECT b FROM inherited)
UNION ALL
SELECT 'dropped', s.id, s.text, '', '', [], 0 FROM Task s JOIN task_document x ON x.task = s.id
WHERE list_contains($earlier::VARCHAR[], x.document) AND s.id NOT IN (SELECT a FROM inherited)
