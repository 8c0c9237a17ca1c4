WITH counted AS (
  SELECT r.from_id AS unit, r.role, count(DISTINCT r.to_id) AS n
  FROM roles r JOIN task_document td ON td.task = r.to_id
  WHERE picked($year::BIGINT[], td.year) GROUP BY ALL
), wide AS (PIVOT counted ON role IN ('lead', 'responsible', 'support') USING sum(n) GROUP BY unit)
SELECT c.name AS collective, m.name AS member, coalesce(x.lead, 0)::BIGINT AS lead_through,
       coalesce(x.responsible, 0)::BIGINT AS responsible_through,
       coalesce(x.support, 0)::BIGINT AS support_through, coalesce(y.lead, 0)::BIGINT AS lead,
       coalesce(y.responsible, 0)::BIGINT AS responsible, coalesce(y.support, 0)::BIGINT AS support,
       c.id AS collective_id, m.id AS member_id
FROM MEMBER_OF o JOIN Unit m ON m.id = o.from_id JOIN Unit c ON c.id = o.to_id
LEFT JOIN wide x ON x.unit = c.id LEFT JOIN wide y ON y.unit = m.id
WHERE picked($collective::VARCHAR[], c.id)
