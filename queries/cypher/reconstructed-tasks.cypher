// zh: 还原的任务：上级文件未读入，由下级文件的共同分句推得
// en: Reconstructed tasks: of superiors that were not loaded, told by what lower documents share.
// param document: document = any -- 被还原的文件 / reconstructed document
// param place: place = any -- 上级辖区 / jurisdiction of that document
// param year: int = any -- 年份 / year
// column place: 上级辖区 / jurisdiction of the superior document
// column year: 年份 / its year
// column document: 上级文件标识 / its id
// column task: 任务标识 / id of the task
// column text: 还原的文字 / what the lower documents share of it
// column support: 佐证文件数 / lower documents that carry it on
// column tasks: 承接任务数 / tasks that carry it on
// column ordinal: 序次 / place among the tasks of the document
// order: place, year, document, ordinal, task
MATCH (d:Document)-[:CONTAINS]->(t:Task)
WHERE t.status = 'reconstructed' AND (size($document) = 0 OR d.id IN $document)
  AND (size($year) = 0 OR d.year IN $year)
OPTIONAL MATCH (d)-[:COVERS]->(j:Jurisdiction)
WITH d, t, j
WHERE size($place) = 0 OR j.id IN $place
OPTIONAL MATCH (c:Task)-[:DERIVES_FROM]->(t)
RETURN j.name AS place, d.year AS year, d.id AS document, t.id AS task, t.text AS text,
       t.support AS support, count(DISTINCT c.id) AS tasks, t.ordinal AS ordinal
