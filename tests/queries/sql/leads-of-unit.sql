SELECT u.name AS unit, h.through, td.year, td.document, t.id AS task, t.text,
       t.deadline_text AS deadline
FROM holds h JOIN Unit u ON u.id = h.unit JOIN Task t ON t.id = h.task
JOIN task_document td ON td.task = t.id
WHERE h.role = 'lead' AND list_contains($unit::VARCHAR[], u.id) AND picked($year::BIGINT[], td.year)
