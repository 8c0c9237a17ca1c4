// zh: 下级文件对上级文件的承接：上级要点承接几项，自身任务有几项来自上级
// en: How much of a superior document a lower one takes up, and how much of it comes from there.
// param superior: document = any -- 上级文件 / superior document
// param place: place = any -- 下级辖区 / jurisdiction of the lower document
// param year: int = any -- 下级文件年份 / year of the lower document
// column superior: 上级文件标识 / id of the superior document
// column status: 上级文件状态 / loaded or reconstructed
// column place: 下级辖区 / jurisdiction below
// column document: 下级文件标识 / id of the lower document
// column year: 年份 / year of the lower document
// column points: 上级任务数 / number of tasks of the superior
// column taken: 已承接 / number of them that are carried on
// column tasks: 下级任务数 / number of tasks of the lower document
// column derived: 来自上级 / number of these that carry one of the superior on
// order: superior, place, document
MATCH (d:Document)-[:IMPLEMENTS]->(s:Document)
WHERE (size($superior) = 0 OR s.id IN $superior) AND (size($year) = 0 OR d.year IN $year)
  AND (size($place) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(k:Jurisdiction) WHERE k.id IN $place })
MATCH (s)-[:CONTAINS]->(p:Task)
WITH d, s, count(p) AS points
MATCH (d)-[:CONTAINS]->(t:Task)
WITH d, s, points, count(t) AS tasks
OPTIONAL MATCH (d)-[:CONTAINS]->(u:Task)-[:DERIVES_FROM|CONTINUES]->(q:Task)<-[:CONTAINS]-(s)
WITH d, s, points, tasks, count(DISTINCT q) AS taken, count(DISTINCT u) AS derived
OPTIONAL MATCH (d)-[:COVERS]->(j:Jurisdiction)
RETURN s.id AS superior, s.status AS status, j.name AS place, d.id AS document, d.year AS year,
       points, taken, tasks, derived
