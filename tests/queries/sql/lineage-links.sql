WITH links AS (
  SELECT *, 'DERIVES_FROM' AS relation FROM DERIVES_FROM
  UNION ALL SELECT *, 'CONTINUES' FROM CONTINUES
), seen AS (
  SELECT from_id AS start, 'up' AS direction, to_id AS task, * FROM links
  UNION ALL SELECT to_id, 'down', from_id, * FROM links
)
SELECT start, direction, relation, task, score, list_sort(change) AS change,
       list_sort(coalesce(differences, [])) AS differences, wordings, clauses, judged
FROM seen WHERE list_contains($task::VARCHAR[], start)
