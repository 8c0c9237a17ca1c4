SELECT c.name AS collective, p.name AS place, m.name AS member, r.basis, c.id AS collective_id,
       m.id AS member_id
FROM MEMBER_OF r JOIN Unit m ON m.id = r.from_id JOIN Unit c ON c.id = r.to_id
LEFT JOIN home p ON p.unit = c.id
WHERE len($unit::VARCHAR[]) = 0 OR list_contains($unit::VARCHAR[], m.id)
   OR list_contains($unit::VARCHAR[], c.id)
