// zh: 没有上级来源的任务
// en: Tasks that come from no task of a superior document.
// param place: place = any -- 辖区 / jurisdiction
// param year: int = any -- 年份 / year
// column year: 年份 / year
// column place: 辖区 / jurisdiction
// column document: 文件标识 / id of the document
// column superiors: 已读入的上级文件数 / superior documents that were loaded; 0: nothing to compare with
// column task: 任务标识 / id of the task
// column text: 任务 / text of the task
// column ordinal: 序次 / place among the tasks of the document
// order: year, place, document, ordinal
MATCH (d:Document)-[:CONTAINS]->(t:Task)
WHERE (size($year) = 0 OR d.year IN $year)
  AND t.status = 'printed' AND NOT EXISTS { MATCH (t)-[:DERIVES_FROM]->(:Task) }
OPTIONAL MATCH (d)-[:COVERS]->(j:Jurisdiction)
WITH d, t, j
WHERE size($place) = 0 OR j.id IN $place
OPTIONAL MATCH (d)-[:IMPLEMENTS]->(s:Document)
WHERE s.status = 'loaded'
RETURN d.year AS year, j.name AS place, d.id AS document, count(DISTINCT s.id) AS superiors,
       t.id AS task, t.text AS text, t.ordinal AS ordinal
