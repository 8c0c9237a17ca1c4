WITH links AS (
  SELECT 'DERIVES_FROM' AS relation, from_id, to_id, score FROM DERIVES_FROM
  UNION ALL SELECT 'CONTINUES', from_id, to_id, score FROM CONTINUES
)
SELECT l.from_id AS task, l.relation, l.score, o.id AS origin, o.text AS origin_text,
       o.status AS origin_status, s.title AS origin_title, s.number AS origin_number,
       s.id AS origin_document
FROM links l JOIN Task o ON o.id = l.to_id JOIN task_document td ON td.task = l.from_id
JOIN task_document tu ON tu.task = l.to_id JOIN Document s ON s.id = tu.document
WHERE picked($task::VARCHAR[], l.from_id) AND picked($year::BIGINT[], td.year)
  AND picked($place::VARCHAR[], td.place)
