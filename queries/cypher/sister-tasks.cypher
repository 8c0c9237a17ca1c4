// zh: 同级对照：同一上级的两个下级怎样写同一任务
// en: Sisters: how two documents below one superior put the same task.
// param place: place = any -- 其中一方的辖区 / jurisdiction of either
// param year: int = any -- 其中一方的年份 / year of either
// column place: 甲方辖区 / jurisdiction of the one
// column task: 甲方任务标识 / id of its task
// column text: 甲方任务 / its text
// column sister_place: 乙方辖区 / jurisdiction of the other
// column sister_task: 乙方任务标识 / id of its task
// column sister_text: 乙方任务 / its text
// list change: 变化 / what became of the text
// list differences: 差异 / what the second says otherwise
// column wordings: 差异原文 / how both print it, a JSON list
// column score: 得分 / score of the link
// order: task, sister_task
MATCH (t:Task)-[r:PARALLELS]->(s:Task)
MATCH (d:Document)-[:CONTAINS]->(t)
MATCH (e:Document)-[:CONTAINS]->(s)
WHERE (size($year) = 0 OR d.year IN $year OR e.year IN $year)
  AND (size($place) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(k:Jurisdiction) WHERE k.id IN $place }
       OR EXISTS { MATCH (e)-[:COVERS]->(l:Jurisdiction) WHERE l.id IN $place })
OPTIONAL MATCH (d)-[:COVERS]->(a:Jurisdiction)
OPTIONAL MATCH (e)-[:COVERS]->(b:Jurisdiction)
RETURN a.name AS place, t.id AS task, t.text AS text, b.name AS sister_place,
       s.id AS sister_task, s.text AS sister_text, r.change AS change,
       r.differences AS differences, r.wordings AS wordings, r.score AS score
