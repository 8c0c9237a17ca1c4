SELECT j.name AS place, td.year, t.id AS task, t.text, p.id AS superior_task,
       p.text AS superior_text, list_sort(r.differences) AS differences, r.wordings, r.score
FROM DERIVES_FROM r JOIN Task t ON t.id = r.from_id JOIN Task p ON p.id = r.to_id
JOIN task_document td ON td.task = t.id LEFT JOIN Jurisdiction j ON j.id = td.place
WHERE picked($year::BIGINT[], td.year) AND picked($place::VARCHAR[], td.place)
  AND len(list_intersect(r.differences, ['target_lowered', 'deadline_later', 'deadline_lost'])) > 0
