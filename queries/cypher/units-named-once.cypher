// zh: 只被点名一次的单位，及其唯一的任务
// en: Units that only one task names, with that task.
// param place: place = any -- 单位所属辖区 / jurisdiction of the unit
// param covers: place = any -- 文件辖区 / jurisdiction of the documents
// param year: int = any -- 年份 / year of the documents
// column unit: 单位 / unit
// column place: 辖区 / jurisdiction
// column kind: 类别 / kind of unit
// column year: 年份 / year of the document
// column document: 文件标识 / id of the document
// column task: 任务标识 / id of the task
// column text: 任务 / text of the task
// column unit_id: 单位标识 / id of the unit
// order: unit_id
MATCH (u:Unit)-[:LEADS|RESPONSIBLE_FOR|SUPPORTS]->(t:Task)
WITH u, t
MATCH (d:Document)-[:CONTAINS]->(t)
WHERE (size($year) = 0 OR d.year IN $year)
  AND (size($covers) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(j:Jurisdiction) WHERE j.id IN $covers })
WITH u, min(t.id) AS task, max(t.id) AS other
WHERE task = other
MATCH (d:Document)-[:CONTAINS]->(t:Task)
WHERE t.id = task
OPTIONAL MATCH (u)-[:PART_OF]->(p:Jurisdiction)
WITH u, d, t, p
WHERE size($place) = 0 OR p.id IN $place
RETURN u.name AS unit, p.name AS place, u.kind AS kind, d.year AS year, d.id AS document,
       t.id AS task, t.text AS text, u.id AS unit_id
