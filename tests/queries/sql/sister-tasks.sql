WITH written AS (SELECT task, any_value(document) AS document, any_value(year) AS year,
                        list(place) AS places FROM task_document GROUP BY task)
SELECT a.name AS place, t.id AS task, t.text, b.name AS sister_place, s.id AS sister_task,
       s.text AS sister_text, list_sort(r.change) AS change,
       list_sort(r.differences) AS differences, r.wordings, r.score
FROM PARALLELS r JOIN Task t ON t.id = r.from_id JOIN Task s ON s.id = r.to_id
JOIN written x ON x.task = t.id JOIN written y ON y.task = s.id
LEFT JOIN COVERS v ON v.from_id = x.document LEFT JOIN Jurisdiction a ON a.id = v.to_id
LEFT JOIN COVERS w ON w.from_id = y.document LEFT JOIN Jurisdiction b ON b.id = w.to_id
WHERE (picked($year::BIGINT[], x.year) OR picked($year::BIGINT[], y.year))
  AND (len($place::VARCHAR[]) = 0 OR list_has_any(x.places || y.places, $place::VARCHAR[]))
