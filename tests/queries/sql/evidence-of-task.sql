SELECT t.id AS task, d.path AS file, e.start, e."end", e.page, e.sheet, e.table_number AS "table",
       e.row_number AS row, e.quote
FROM Task t JOIN Evidence e ON list_contains(t.evidence, e.id)
JOIN Document d ON d.id = e.document
WHERE list_contains($task::VARCHAR[], t.id)
