// zh: 逐级弱化：指标低于上级、时限晚于上级或未写时限的任务
// en: Dilution: tasks with a lower target or a later deadline than the superior's, or with none.
// param place: place = any -- 下级辖区 / jurisdiction of the lower document
// param year: int = any -- 下级文件年份 / year of the lower document
// column place: 下级辖区 / jurisdiction below
// column year: 年份 / year of the lower document
// column task: 任务标识 / id of the task
// column text: 任务 / text of the task
// column superior_task: 上级任务标识 / id of the superior's task
// column superior_text: 上级任务 / its text
// list differences: 差异 / what the lower task says otherwise
// column wordings: 差异原文 / how both print it, a JSON list
// column score: 得分 / score of the link
// order: place, year, task, superior_task
MATCH (d:Document)-[:CONTAINS]->(t:Task)-[r:DERIVES_FROM]->(p:Task)
WHERE (size($year) = 0 OR d.year IN $year)
  AND (size($place) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(k:Jurisdiction) WHERE k.id IN $place })
  AND any(x IN r.differences WHERE x IN ['target_lowered', 'deadline_later', 'deadline_lost'])
OPTIONAL MATCH (d)-[:COVERS]->(j:Jurisdiction)
RETURN j.name AS place, d.year AS year, t.id AS task, t.text AS text, p.id AS superior_task,
       p.text AS superior_text, r.differences AS differences, r.wordings AS wordings,
       r.score AS score
