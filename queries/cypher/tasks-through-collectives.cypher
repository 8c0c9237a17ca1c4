// zh: 单位经统称承担的任务
// en: The tasks that reach a unit through a collective name that means it.
// param unit: unit = any -- 单位 / unit
// param collective: unit = any -- 统称 / collective name
// param year: int = any -- 年份 / year of the documents
// column unit: 单位 / unit
// column collective: 所经统称 / collective name
// column basis: 根据 / rule that made it a member
// column role: 角色 / lead, responsible or support
// column year: 年份 / year
// column document: 文件标识 / id of the document
// column task: 任务标识 / id of the task
// column text: 任务 / text of the task
// column unit_id: 单位标识 / id of the unit
// order: unit_id, collective, role, year, document, task
MATCH (u:Unit)-[m:MEMBER_OF]->(c:Unit)-[r:LEADS|RESPONSIBLE_FOR|SUPPORTS]->(t:Task)
WHERE (size($unit) = 0 OR u.id IN $unit) AND (size($collective) = 0 OR c.id IN $collective)
MATCH (d:Document)-[:CONTAINS]->(t)
WHERE size($year) = 0 OR d.year IN $year
RETURN u.name AS unit, c.name AS collective, m.basis AS basis,
       CASE type(r) WHEN 'LEADS' THEN 'lead' WHEN 'SUPPORTS' THEN 'support' ELSE 'responsible' END
         AS role,
       d.year AS year, d.id AS document, t.id AS task, t.text AS text, u.id AS unit_id
