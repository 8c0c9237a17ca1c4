// zh: 台账条目：单位的任务、角色、时限和来源
// en: The entries of units' ledgers: each task with role, deadline and document, named itself or through a collective name.
// param unit: unit = any -- 单位 / unit
// param place: place = any -- 单位所属辖区 / jurisdiction of the unit
// param year: int = any -- 年份 / year of the documents
// column unit: 单位 / unit
// column role: 角色 / lead, responsible or support
// column through: 所经统称，直接承担则空 / the collective name that means it; empty where named itself
// column task: 任务标识 / id of the task
// column ordinal: 序次 / place among the tasks of the document
// column number: 印刷序号 / number as printed
// column headings: 所属标题 / headings
// column text: 任务 / text of the task
// column deadline: 完成时限 / deadline as printed
// column deadline_kind: 时限类型 / kind of deadline
// column deadline_start: 起始日 / first day
// column deadline_end: 截止日 / last day
// column recurrence: 周期 / interval of repetition
// column document: 文件标识 / id of the document
// column title: 文件标题 / title of the document
// column document_number: 文号 / document number
// column year: 年份 / year of the document
// column path: 文件名 / name of the file
// column unit_id: 单位标识 / id of the unit
// order: unit_id, document, ordinal, role, through
MATCH (u:Unit)-[:MEMBER_OF*0..1]->(c:Unit)
WHERE (size($unit) = 0 OR u.id IN $unit)
  AND (size($place) = 0 OR EXISTS { MATCH (u)-[:PART_OF]->(p:Jurisdiction) WHERE p.id IN $place })
WITH u, c
MATCH (c)-[r:LEADS|RESPONSIBLE_FOR|SUPPORTS]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE size($year) = 0 OR d.year IN $year
RETURN u.name AS unit,
       CASE type(r) WHEN 'LEADS' THEN 'lead' WHEN 'SUPPORTS' THEN 'support' ELSE 'responsible' END
         AS role,
       CASE WHEN u.id = c.id THEN '' ELSE c.name END AS through,
       t.id AS task, t.ordinal AS ordinal, t.number AS number, t.headings AS headings,
       t.text AS text, t.deadline_text AS deadline, t.deadline_kind AS deadline_kind,
       t.deadline_start AS deadline_start, t.deadline_end AS deadline_end,
       t.deadline_recurrence AS recurrence, d.id AS document, d.title AS title,
       d.number AS document_number, d.year AS year, d.path AS path, u.id AS unit_id
