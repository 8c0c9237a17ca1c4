SELECT j.name AS place, e.year AS earlier_year, c.to_id AS earlier_task, l.year AS later_year,
       c.from_id AS later_task, c.score, list_sort(c.change) AS change,
       list_sort(coalesce(c.differences, [])) AS differences, c.wordings, c.judged
FROM CONTINUES c JOIN task_document l ON l.task = c.from_id JOIN task_document e ON e.task = c.to_id
JOIN Jurisdiction j ON j.id = l.place
WHERE picked($place::VARCHAR[], j.id) AND picked($year::BIGINT[], l.year)
