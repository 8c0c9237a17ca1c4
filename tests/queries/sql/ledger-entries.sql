SELECT u.name AS unit, h.role, h.through, t.id AS task, t.ordinal, t.number, t.headings, t.text,
       t.deadline_text AS deadline, t.deadline_kind, t.deadline_start, t.deadline_end,
       t.deadline_recurrence AS recurrence, d.id AS document, d.title, d.number AS document_number,
       d.year, d.path, u.id AS unit_id
FROM holds h JOIN Unit u ON u.id = h.unit JOIN Task t ON t.id = h.task
JOIN task_document td ON td.task = t.id JOIN Document d ON d.id = td.document
LEFT JOIN home p ON p.unit = u.id
WHERE picked($unit::VARCHAR[], u.id) AND picked($place::VARCHAR[], p.id)
  AND picked($year::BIGINT[], d.year)
