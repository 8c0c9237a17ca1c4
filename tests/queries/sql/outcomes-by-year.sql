WITH ours AS (
  SELECT td.*, d.series, d.previous_year, d.next_year, j.name AS place_name
  FROM task_document td JOIN Document d ON d.id = td.document JOIN Jurisdiction j ON j.id = td.place
  WHERE picked($place::VARCHAR[], td.place)
), ends AS (
  SELECT c.*, b.year AS later, b.series AS later_series, a.year AS earlier, a.series AS earlier_series
  FROM CONTINUES c
  JOIN (SELECT td.task, td.year, d.series FROM task_document td JOIN Document d ON d.id = td.document) b
    ON b.task = c.from_id
  JOIN (SELECT td.task, td.year, d.series FROM task_document td JOIN Document d ON d.id = td.document) a
    ON a.task = c.to_id
  WHERE a.series = b.series
), judged AS (
  SELECT o.place_name, o.series, o.year, o.task,
         coalesce(bool_or(e.earlier = o.previous_year), false) AS kept,
         coalesce(bool_or(e.earlier < o.previous_year), false) AS old,
         coalesce(bool_or(e.earlier = o.previous_year AND (len(coalesce(e.differences, [])) > 0
           OR len(list_intersect(e.change, ['narrowed', 'extended'])) > 0)), false) AS revised
  FROM ours o LEFT JOIN ends e ON e.from_id = o.task
  WHERE o.previous_year IS NOT NULL AND picked($year::BIGINT[], o.year)
  GROUP BY ALL
)
SELECT place_name AS place, series, year, CASE WHEN kept AND revised THEN 'revised'
       WHEN kept THEN 'carried' WHEN old THEN 'returned' ELSE 'new' END AS outcome,
       count(*) AS tasks
FROM judged GROUP BY ALL
UNION ALL
SELECT o.place_name, o.series, o.next_year, 'dropped', count(*)
FROM ours o
WHERE o.next_year IS NOT NULL AND picked($year::BIGINT[], o.next_year) AND NOT EXISTS (
  SELECT 1 FROM ends e WHERE e.to_id = o.task AND e.later = o.next_year)
GROUP BY ALL
