SELECT t.id AS task, t.text, t.status, t.thread, t.thread_name, td.year, j.name AS place, j.level,
       td.document, d.title, t.deadline_text AS deadline, t.judged_apart
FROM Task t JOIN task_document td ON td.task = t.id JOIN Document d ON d.id = td.document
LEFT JOIN Jurisdiction j ON j.id = td.place
WHERE list_contains($task::VARCHAR[], t.id)
