// zh: 本级自加的任务：有上级文件可比，而无上级来源
// en: Local additions: tasks that come from no task of the superiors that they were compared with.
// param place: place = any -- 辖区 / jurisdiction
// param year: int = any -- 年份 / year
// column year: 年份 / year
// column place: 辖区 / jurisdiction
// column document: 文件标识 / id of the document
// column task: 任务标识 / id of the task
// column text: 任务 / text of the task
// column earlier: 往年来源数 / number of tasks of earlier years that it continues
// order: year, place, document, task
MATCH (d:Document)-[:CONTAINS]->(t:Task)
WHERE (size($year) = 0 OR d.year IN $year)
  AND (size($place) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(k:Jurisdiction) WHERE k.id IN $place })
  AND NOT EXISTS { MATCH (t)-[:DERIVES_FROM]->(:Task) }
  AND EXISTS { MATCH (d)-[:IMPLEMENTS]->(:Document)-[:CONTAINS]->(:Task) }
OPTIONAL MATCH (t)-[:CONTINUES]->(o:Task)
WITH d, t, count(DISTINCT o.id) AS earlier
OPTIONAL MATCH (d)-[:COVERS]->(j:Jurisdiction)
RETURN d.year AS year, j.name AS place, d.id AS document, t.id AS task, t.text AS text, earlier
