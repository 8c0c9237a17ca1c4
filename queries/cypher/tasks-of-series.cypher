// zh: 逐年文件系列中的任务
// en: The tasks of the documents that a place issues on one subject year after year.
// param place: place = any -- 辖区 / jurisdiction
// param year: int = any -- 年份 / year
// column place: 辖区 / jurisdiction
// column series: 文件系列 / id of the series, that of its earliest document
// column year: 年份 / year
// column document: 文件标识 / id of the document
// column title: 文件标题 / title of the document
// column task: 任务标识 / id of the task
// column headings: 标题 / headings above it
// column text: 任务 / text of the task
// column deadline: 时限 / deadline as printed
// list judged_apart: 判定不相承 / ids of tasks that a person refused to link with it
// order: place, series, year, task
MATCH (j:Jurisdiction)<-[:COVERS]-(d:Document)-[:CONTAINS]->(t:Task)
WHERE (size($place) = 0 OR j.id IN $place) AND (size($year) = 0 OR d.year IN $year)
  AND d.series IS NOT NULL
RETURN j.name AS place, d.series AS series, d.year AS year, d.id AS document, d.title AS title,
       t.id AS task, t.headings AS headings, t.text AS text, t.deadline_text AS deadline,
       t.judged_apart AS judged_apart
