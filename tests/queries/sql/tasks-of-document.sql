SELECT t.ordinal, t.number, t.headings, t.text,
  coalesce((SELECT list_sort(list(DISTINCT u.name)) FROM LEADS r JOIN Unit u ON u.id = r.from_id
            WHERE r.to_id = t.id), []) AS lead,
  coalesce((SELECT list_sort(list(DISTINCT u.name)) FROM RESPONSIBLE_FOR r
            JOIN Unit u ON u.id = r.from_id WHERE r.to_id = t.id), []) AS responsible,
  coalesce((SELECT list_sort(list(DISTINCT u.name)) FROM SUPPORTS r JOIN Unit u ON u.id = r.from_id
            WHERE r.to_id = t.id), []) AS support,
  t.deadline_text AS deadline, t.id AS task, td.document, t.status
FROM Task t JOIN task_document td ON td.task = t.id
WHERE list_contains($document::VARCHAR[], td.document)
