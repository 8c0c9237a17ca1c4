SELECT t.thread, t.thread_name AS name, min(td.year) AS first_year, max(td.year) AS last_year,
       count(*) AS tasks, count(DISTINCT td.document) AS documents,
       count(DISTINCT td.place) AS places, count(DISTINCT j.level) AS levels
FROM Task t JOIN task_document td ON td.task = t.id LEFT JOIN Jurisdiction j ON j.id = td.place
WHERE contains(t.thread_name, $text)
GROUP BY ALL
HAVING count(*) > 1 AND bool_or(picked($place::VARCHAR[], td.place))
  AND bool_or(picked($year::BIGINT[], td.year))
