// zh: 一份文件的全部任务
// en: All tasks of a document with their units by role.
// param document: document -- 文件 / document
// column ordinal: 序次 / place among the tasks
// column number: 印刷序号 / number as printed
// column headings: 所属标题 / headings
// column text: 任务 / text of the task
// list lead: 牵头单位 / leading units
// list responsible: 责任单位 / responsible units
// list support: 配合单位 / supporting units
// column deadline: 完成时限 / deadline as printed
// column task: 任务标识 / id of the task
// column document: 文件标识 / id of the document
// column status: 状态 / printed or reconstructed
// order: document, ordinal
MATCH (d:Document)-[:CONTAINS]->(t:Task)
WHERE d.id IN $document
OPTIONAL MATCH (a:Unit)-[:LEADS]->(t)
WITH d, t, collect(DISTINCT a.name) AS lead
OPTIONAL MATCH (b:Unit)-[:RESPONSIBLE_FOR]->(t)
WITH d, t, lead, collect(DISTINCT b.name) AS responsible
OPTIONAL MATCH (c:Unit)-[:SUPPORTS]->(t)
WITH d, t, lead, responsible, collect(DISTINCT c.name) AS support
RETURN t.ordinal AS ordinal, t.number AS number, t.headings AS headings, t.text AS text,
       lead, responsible, support, t.deadline_text AS deadline, t.id AS task, d.id AS document,
       t.status AS status
