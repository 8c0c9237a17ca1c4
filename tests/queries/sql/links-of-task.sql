WITH links AS (
  SELECT 'DERIVES_FROM' AS relation, from_id, to_id, score, change, share_up, share_down FROM DERIVES_FROM
  UNION ALL SELECT 'CONTINUES', from_id, to_id, score, change, share_up, share_down FROM CONTINUES
  UNION ALL SELECT 'PARALLELS', from_id, to_id, score, change, share_up, share_down FROM PARALLELS
  UNION ALL SELECT 'RELATED', from_id, to_id, score, change, share_up, share_down FROM RELATED
), ends AS (
  SELECT from_id AS start, to_id AS task, 'up' AS direction, * FROM links
  UNION ALL SELECT to_id, from_id, 'down', * FROM links
)
SELECT e.relation,
       CASE WHEN e.relation IN ('PARALLELS', 'RELATED') THEN 'beside' ELSE e.direction END AS direction,
       e.score, list_sort(e.change) AS change, e.share_up, e.share_down, td.document,
       t.id AS task, t.text, e.start, t.status
FROM ends e JOIN Task t ON t.id = e.task JOIN task_document td ON td.task = t.id
WHERE list_contains($task::VARCHAR[], e.start)
