SELECT t.thread, t.thread_name AS name, td.year, j.name AS place, j.level, t.id AS task, t.status,
       t.text
FROM Task t JOIN task_document td ON td.task = t.id LEFT JOIN Jurisdiction j ON j.id = td.place
WHERE t.thread IN (SELECT thread FROM Task WHERE list_contains($task::VARCHAR[], id))
