// zh: 含有某段文字的任务
// en: Tasks whose text or headings hold some words.
// param text: text -- 文字 / words
// param place: place = any -- 辖区 / jurisdiction
// param year: int = any -- 年份 / year
// column year: 年份 / year
// column place: 辖区 / jurisdiction
// column document: 文件标识 / id of the document
// column task: 任务标识 / id of the task
// column headings: 所属标题 / headings
// column text: 任务 / text of the task
// column ordinal: 序次 / place among the tasks of the document
// column status: 状态 / printed or reconstructed
// order: year, place, document, ordinal
MATCH (d:Document)-[:CONTAINS]->(t:Task)
WHERE (t.text CONTAINS $text OR t.headings CONTAINS $text)
  AND (size($year) = 0 OR d.year IN $year)
OPTIONAL MATCH (d)-[:COVERS]->(j:Jurisdiction)
WITH d, t, j
WHERE size($place) = 0 OR j.id IN $place
RETURN d.year AS year, j.name AS place, d.id AS document, t.id AS task,
       t.headings AS headings, t.text AS text, t.ordinal AS ordinal,
       t.status AS status
