WITH links AS (
  SELECT from_id, to_id FROM DERIVES_FROM UNION ALL SELECT from_id, to_id FROM CONTINUES
), carried AS (
  SELECT l.document AS lower_one, u.document AS upper, links.*
  FROM links JOIN task_document l ON l.task = from_id JOIN task_document u ON u.task = to_id
), sizes AS (SELECT document, count(*) AS size FROM task_document GROUP BY ALL)
SELECT i.to_id AS superior, s.status, j.name AS place, i.from_id AS document, d.year,
       up.size AS points, count(DISTINCT c.to_id) AS taken, low.size AS tasks,
       count(DISTINCT c.from_id) AS derived
FROM IMPLEMENTS i JOIN Document s ON s.id = i.to_id JOIN Document d ON d.id = i.from_id
JOIN sizes up ON up.document = s.id JOIN sizes low ON low.document = d.id
LEFT JOIN carried c ON c.lower_one = d.id AND c.upper = s.id
LEFT JOIN COVERS v ON v.from_id = d.id LEFT JOIN Jurisdiction j ON j.id = v.to_id
WHERE picked($superior::VARCHAR[], s.id) AND picked($year::BIGINT[], d.year)
  AND picked($place::VARCHAR[], v.to_id)
GROUP BY ALL
