WITH direct AS (
  SELECT r.from_id AS unit, r.role, count(DISTINCT r.to_id) AS n
  FROM roles r JOIN task_document td ON td.task = r.to_id
  WHERE picked($year::BIGINT[], td.year) GROUP BY ALL
), indirect AS (
  SELECT m.from_id AS unit, r.role, count(DISTINCT r.to_id) AS n
  FROM MEMBER_OF m JOIN roles r ON r.from_id = m.to_id JOIN task_document td ON td.task = r.to_id
  WHERE picked($year::BIGINT[], td.year) GROUP BY ALL
), counted AS (
  SELECT u.id, u.name, p.name AS place,
    coalesce((SELECT n FROM direct x WHERE x.unit = u.id AND x.role = 'lead'), 0) AS lead,
    coalesce((SELECT n FROM direct x WHERE x.unit = u.id AND x.role = 'responsible'), 0) AS responsible,
    coalesce((SELECT n FROM direct x WHERE x.unit = u.id AND x.role = 'support'), 0) AS support,
    coalesce((SELECT n FROM indirect x WHERE x.unit = u.id AND x.role = 'lead'), 0) AS lead_through,
    coalesce((SELECT n FROM indirect x WHERE x.unit = u.id AND x.role = 'responsible'), 0)
      AS responsible_through,
    coalesce((SELECT n FROM indirect x WHERE x.unit = u.id AND x.role = 'support'), 0)
      AS support_through
  FROM Unit u LEFT JOIN home p ON p.unit = u.id
  WHERE picked($unit::VARCHAR[], u.id) AND picked($place::VARCHAR[], p.id)
)
SELECT name AS unit, place, lead, responsible, support, lead_through, responsible_through,
       support_through, id AS unit_id
FROM counted
WHERE lead + responsible + support + lead_through + responsible_through + support_through > 0
