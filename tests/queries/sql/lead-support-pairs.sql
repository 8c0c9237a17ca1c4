SELECT a.name AS lead, b.name AS support, count(DISTINCT x.to_id) AS tasks, a.id AS lead_id,
       b.id AS support_id
FROM LEADS x JOIN SUPPORTS y ON x.to_id = y.to_id
JOIN Unit a ON a.id = x.from_id JOIN Unit b ON b.id = y.from_id
JOIN task_document td ON td.task = x.to_id
WHERE picked($lead::VARCHAR[], a.id) AND picked($support::VARCHAR[], b.id)
  AND picked($year::BIGINT[], td.year) AND picked($place::VARCHAR[], td.place)
GROUP BY a.id, a.name, b.id, b.name
