SELECT s.id AS superior, s.issued AS superior_issued, j.name AS place, d.id AS document, d.issued,
       i.days, i.basis
FROM IMPLEMENTS i JOIN Document d ON d.id = i.from_id JOIN Document s ON s.id = i.to_id
LEFT JOIN COVERS v ON v.from_id = d.id LEFT JOIN Jurisdiction j ON j.id = v.to_id
WHERE i.days IS NOT NULL AND picked($superior::VARCHAR[], s.id) AND picked($place::VARCHAR[], v.to_id)
