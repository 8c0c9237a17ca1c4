WITH RECURSIVE under AS (
  SELECT s.title AS heading, c.from_id AS document, s.id AS part
  FROM "CONTAINS" c JOIN Document d ON d.id = c.from_id JOIN Section s ON s.id = c.to_id
  UNION
  SELECT under.heading, under.document, c.to_id FROM under JOIN "CONTAINS" c ON c.from_id = under.part
), placed AS (
  SELECT under.heading, under.document, td.task FROM under
  JOIN task_document td ON td.task = under.part AND td.document = under.document
  WHERE picked($year::BIGINT[], td.year) AND picked($place::VARCHAR[], td.place)
    AND (len($unit::VARCHAR[]) = 0
         OR td.task IN (SELECT to_id FROM roles WHERE list_contains($unit::VARCHAR[], from_id)))
)
SELECT heading, count(DISTINCT document) AS documents, count(DISTINCT placed.task) AS tasks,
       count(DISTINCT r.from_id) AS units,
       count(DISTINCT CASE WHEN r.role = 'lead' THEN placed.task END) AS led,
       count(DISTINCT CASE WHEN r.role = 'responsible' THEN placed.task END) AS responsible,
       count(DISTINCT CASE WHEN r.role = 'support' THEN placed.task END) AS supported,
       count(DISTINCT CASE WHEN r.role IS NULL THEN placed.task END) AS unassigned
FROM placed LEFT JOIN roles r ON r.to_id = placed.task GROUP BY heading
