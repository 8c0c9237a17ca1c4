SELECT j.name AS place, d.series, d.year, d.id AS document, d.title, t.id AS task, t.headings,
       t.text, t.deadline_text AS deadline, t.judged_apart
FROM Task t JOIN task_document td ON td.task = t.id JOIN Document d ON d.id = td.document
JOIN Jurisdiction j ON j.id = td.place
WHERE picked($place::VARCHAR[], j.id) AND picked($year::BIGINT[], d.year) AND d.series IS NOT NULL
