// zh: 任务与单位：谁以何角色承担，名称如何印出
// en: Who has which task in which role, and how the name is printed.
// param task: task = any -- 任务 / task
// param place: place = any -- 文件辖区 / jurisdiction of the document
// param year: int = any -- 年份 / year of the document
// column task: 任务标识 / id of the task
// column role: 角色 / lead, responsible or support
// column unit: 单位 / unit
// column printed: 原文名称 / name as printed
// column position: 次序 / place among the units of the task
// column filled: 沿用 / taken over from a merged cell or a document-wide rule
// column role_rule: 角色规则 / rule that says the role
// column unit_id: 单位标识 / id of the unit
// order: task, position, role, unit_id
MATCH (u:Unit)-[r:LEADS|RESPONSIBLE_FOR|SUPPORTS]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE (size($task) = 0 OR t.id IN $task) AND (size($year) = 0 OR d.year IN $year)
  AND (size($place) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(p:Jurisdiction) WHERE p.id IN $place })
RETURN t.id AS task,
       CASE type(r) WHEN 'LEADS' THEN 'lead' WHEN 'SUPPORTS' THEN 'support' ELSE 'responsible' END
         AS role,
       u.name AS unit, r.printed AS printed, r.position AS position, r.filled AS filled,
       r.role_rule AS role_rule, u.id AS unit_id
