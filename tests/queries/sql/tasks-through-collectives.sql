SELECT u.name AS unit, c.name AS collective, m.basis, r.role, td.year, td.document, t.id AS task,
       t.text, u.id AS unit_id
FROM MEMBER_OF m JOIN roles r ON r.from_id = m.to_id JOIN Unit u ON u.id = m.from_id
JOIN Unit c ON c.id = m.to_id JOIN Task t ON t.id = r.to_id JOIN task_document td ON td.task = t.id
WHERE picked($unit::VARCHAR[], u.id) AND picked($collective::VARCHAR[], c.id)
  AND picked($year::BIGINT[], td.year)
