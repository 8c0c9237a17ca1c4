SELECT a.name AS unit, b.name AS supporter, b.kind, count(DISTINCT x.to_id) AS tasks,
       a.id AS unit_id, b.id AS supporter_id
FROM LEADS x JOIN SUPPORTS y ON x.to_id = y.to_id
JOIN Unit a ON a.id = x.from_id JOIN Unit b ON b.id = y.from_id
WHERE list_contains($unit::VARCHAR[], a.id)
GROUP BY a.id, a.name, b.id, b.name, b.kind
