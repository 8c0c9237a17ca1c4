// zh: 任务的来处：上级要点和上年任务
// en: What tasks come from: the superior's task and last year's.
// param task: task = any -- 任务 / task
// param place: place = any -- 文件辖区 / jurisdiction of the document
// param year: int = any -- 年份 / year of the document
// column task: 任务标识 / id of the task
// column relation: 关系 / DERIVES_FROM: a superior's; CONTINUES: an earlier year's
// column score: 得分 / score of the link
// column origin: 来处标识 / id of the task that it comes from
// column origin_text: 来处内容 / its text
// column origin_status: 来处状态 / printed or reconstructed
// column origin_title: 来处文件 / title of its document
// column origin_number: 来处文号 / number of its document
// column origin_document: 来处文件标识 / id of its document
// order: task, relation, -score, origin
MATCH (d:Document)-[:CONTAINS]->(t:Task)-[r:DERIVES_FROM]->(o:Task)<-[:CONTAINS]-(s:Document)
WHERE (size($task) = 0 OR t.id IN $task) AND (size($year) = 0 OR d.year IN $year)
  AND (size($place) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(p:Jurisdiction) WHERE p.id IN $place })
RETURN t.id AS task, 'DERIVES_FROM' AS relation, r.score AS score, o.id AS origin,
       o.text AS origin_text, o.status AS origin_status, s.title AS origin_title,
       s.number AS origin_number, s.id AS origin_document
UNION ALL
MATCH (d:Document)-[:CONTAINS]->(t:Task)-[r:CONTINUES]->(o:Task)<-[:CONTAINS]-(s:Document)
WHERE (size($task) = 0 OR t.id IN $task) AND (size($year) = 0 OR d.year IN $year)
  AND (size($place) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(p:Jurisdiction) WHERE p.id IN $place })
RETURN t.id AS task, 'CONTINUES' AS relation, r.score AS score, o.id AS origin,
       o.text AS origin_text, o.status AS origin_status, s.title AS origin_title,
       s.number AS origin_number, s.id AS origin_document
