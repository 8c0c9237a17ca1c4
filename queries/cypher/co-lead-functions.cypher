// zh: 共同牵头的对口系统：两个系统的单位共同牵头的任务数
// en: Pairs of functions whose units lead tasks together, with the number of tasks.
// param place: place = any -- 文件辖区 / jurisdiction of the documents
// param year: int = any -- 年份 / year of the documents
// column function: 对口系统 / function
// column other: 另一对口系统 / the other function
// column tasks: 任务数 / number of tasks
// column function_id: 对口系统代码 / its code
// column other_id: 另一对口系统代码 / its code
// order: -tasks, function_id, other_id
MATCH (f:Function)<-[:PERFORMS]-(a:Unit)-[:LEADS]->(t:Task)<-[:LEADS]-(b:Unit)-[:PERFORMS]->(g:Function),
      (d:Document)-[:CONTAINS]->(t)
WHERE f.id < g.id AND a.id <> b.id
  AND (size($year) = 0 OR d.year IN $year)
  AND (size($place) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(p:Jurisdiction) WHERE p.id IN $place })
RETURN f.name AS function, g.name AS other, count(DISTINCT t.id) AS tasks,
       f.id AS function_id, g.id AS other_id
