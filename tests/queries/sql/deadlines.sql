SELECT t.deadline_end AS "end", t.deadline_start AS start, t.deadline_kind AS kind,
       t.deadline_text AS deadline, t.deadline_recurrence AS recurrence, j.name AS place,
       td.document, t.id AS task, t.text, t.ordinal
FROM Task t JOIN task_document td ON td.task = t.id LEFT JOIN Jurisdiction j ON j.id = td.place
WHERE t.deadline_text IS NOT NULL
  AND ($from = '' OR t.deadline_end >= $from) AND ($to = '' OR t.deadline_end <= $to)
  AND picked($place::VARCHAR[], td.place)
  AND (len($unit::VARCHAR[]) = 0
       OR t.id IN (SELECT to_id FROM roles WHERE list_contains($unit::VARCHAR[], from_id)))
