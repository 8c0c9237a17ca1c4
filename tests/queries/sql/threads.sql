SELECT h.id AS thread, count(*) AS tasks, count(DISTINCT td.document) AS documents,
       min(td.year) AS first_year, max(td.year) AS last_year, h.text
FROM Task h JOIN Task t ON t.thread = h.id JOIN task_document td ON td.task = t.id
WHERE h.thread = h.id
GROUP BY h.id, h.text
HAVING count(*) > 1 AND ($text = '' OR count(*) FILTER (contains(t.text, $text)) > 0)
