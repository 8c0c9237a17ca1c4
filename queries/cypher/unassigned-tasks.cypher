// zh: 没有责任单位的任务
// en: Tasks that name no unit at all.
// param place: place = any -- 辖区 / jurisdiction
// param year: int = any -- 年份 / year
// column year: 年份 / year
// column place: 辖区 / jurisdiction
// column document: 文件标识 / id of the document
// column task: 任务标识 / id of the task
// column text: 任务 / text of the task
// column ordinal: 序次 / place among the tasks of the document
// order: year, place, document, ordinal
MATCH (d:Document)-[:CONTAINS]->(t:Task)
WHERE (size($year) = 0 OR d.year IN $year)
  AND t.status = 'printed' AND NOT EXISTS { MATCH (:Unit)-[:LEADS|RESPONSIBLE_FOR|SUPPORTS]->(t) }
OPTIONAL MATCH (d)-[:COVERS]->(j:Jurisdiction)
WITH d, t, j
WHERE size($place) = 0 OR j.id IN $place
RETURN d.year AS year, j.name AS place, d.id AS document, t.id AS task, t.text AS text,
       t.ordinal AS ordinal
