SELECT level,
       tasks_if(role = 'lead' AND direct, task) AS lead,
       tasks_if(role = 'responsible' AND direct, task) AS responsible,
       tasks_if(role = 'support' AND direct, task) AS support,
       shares_if(role = 'lead' AND direct, share) AS lead_share,
       shares_if(role = 'responsible' AND direct, share) AS responsible_share,
       shares_if(role = 'support' AND direct, share) AS support_share,
       tasks_if(role = 'lead' AND NOT direct, task) AS lead_through,
       tasks_if(role = 'responsible' AND NOT direct, task) AS responsible_through,
       tasks_if(role = 'support' AND NOT direct, task) AS support_through
FROM carried_by c
WHERE has(c.unit, $function::VARCHAR[]) AND picked($covers::VARCHAR[], covers)
  AND picked($year::BIGINT[], year) AND contains(headings, $heading)
GROUP BY level
