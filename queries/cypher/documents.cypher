// zh: 图中的文件，及其任务数
// en: The documents of the graph, with the number of their tasks.
// param place: place = any -- 辖区 / jurisdiction
// param year: int = any -- 年份 / year
// column document: 文件标识 / id of the document
// column title: 标题 / title
// column kind: 文种 / kind of document
// column year: 年份 / year
// column place: 辖区 / jurisdiction
// column status: 已读入或仅被引用 / loaded or only cited
// column tasks: 任务数 / number of tasks
// order: year, place, document
MATCH (d:Document)
OPTIONAL MATCH (d)-[:COVERS]->(p:Jurisdiction)
OPTIONAL MATCH (d)-[:CONTAINS]->(t:Task)
WITH d, p, count(t.id) AS tasks
WHERE (size($place) = 0 OR p.id IN $place) AND (size($year) = 0 OR d.year IN $year)
RETURN d.id AS document, d.title AS title, d.kind AS kind, d.year AS year, p.name AS place,
       d.status AS status, tasks
