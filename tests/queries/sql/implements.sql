SELECT d.id AS document, d.title, s.id AS superior, s.title AS superior_title, s.status, i.basis
FROM IMPLEMENTS i JOIN Document d ON d.id = i.from_id JOIN Document s ON s.id = i.to_id
WHERE len($document::VARCHAR[]) = 0 OR list_contains($document::VARCHAR[], d.id)
   OR list_contains($document::VARCHAR[], s.id)
