// zh: 某单位承担的任务及其角色
// en: The tasks of a unit with its role, named itself or through a collective name.
// param unit: unit -- 单位 / unit
// param year: int = any -- 年份 / year of the documents
// column unit: 单位 / unit
// column role: 角色 / lead, responsible or support
// column through: 所经统称，直接承担则空 / the collective name that means it; empty where named itself
// column year: 年份 / year
// column document: 文件标识 / id of the document
// column task: 任务标识 / id of the task
// column text: 任务 / text of the task
// column deadline: 完成时限 / deadline as printed
// order: unit, role, year, document, task, through
MATCH (u:Unit)-[r:LEADS|RESPONSIBLE_FOR|SUPPORTS]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE u.id IN $unit AND (size($year) = 0 OR d.year IN $year)
RETURN u.name AS unit,
       CASE type(r) WHEN 'LEADS' THEN 'lead' WHEN 'SUPPORTS' THEN 'support' ELSE 'responsible' END
         AS role,
       '' AS through, d.year AS year, d.id AS document, t.id AS task, t.text AS text,
       t.deadline_text AS deadline
UNION ALL
MATCH (u:Unit)-[:MEMBER_OF]->(c:Unit)-[r:LEADS|RESPONSIBLE_FOR|SUPPORTS]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE u.id IN $unit AND (size($year) = 0 OR d.year IN $year)
RETURN u.name AS unit,
       CASE type(r) WHEN 'LEADS' THEN 'lead' WHEN 'SUPPORTS' THEN 'support' ELSE 'responsible' END
         AS role,
       c.name AS through, d.year AS year, d.id AS document, t.id AS task, t.text AS text,
       t.deadline_text AS deadline
