// zh: 跨系统配合：一个对口系统牵头、另一系统配合的任务数
// en: Pairs of a leading and a supporting function, with the number of tasks.
// param place: place = any -- 文件辖区 / jurisdiction of the documents
// param year: int = any -- 年份 / year of the documents
// column lead: 牵头系统 / function of the leading unit
// column support: 配合系统 / function of the supporting unit
// column tasks: 任务数 / number of tasks
// column lead_id: 牵头系统代码 / its code
// column support_id: 配合系统代码 / its code
// order: -tasks, lead_id, support_id
MATCH (a:Unit)-[:LEADS]->(t:Task)<-[:SUPPORTS]-(b:Unit), (d:Document)-[:CONTAINS]->(t)
WHERE (size($year) = 0 OR d.year IN $year)
  AND (size($place) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(p:Jurisdiction) WHERE p.id IN $place })
MATCH (a)-[:PERFORMS]->(f:Function)
MATCH (b)-[:PERFORMS]->(g:Function)
RETURN f.name AS lead, g.name AS support, count(DISTINCT t.id) AS tasks,
       f.id AS lead_id, g.id AS support_id
