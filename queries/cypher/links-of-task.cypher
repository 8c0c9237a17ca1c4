// zh: 一项任务的直接关联及其变化
// en: The direct links of a task, with what changed between the two.
// param task: task -- 任务 / task
// column relation: 关系 / kind of link
// column direction: 上溯、下达或并列 / up (what it comes from), down (what comes from it) or beside
// column score: 得分 / score of the alignment
// list change: 变化 / what became of the text
// column share_up: 上级占比 / share of the superior or earlier task that was taken up
// column share_down: 本级占比 / share of the lower or later task that was taken from it
// column document: 文件标识 / id of the other document
// column task: 任务标识 / id of the other task
// column text: 任务 / text of the other task
// column start: 起点任务 / id of the task that was asked for
// column status: 状态 / printed or reconstructed
// order: start, relation, -direction, -score, task
MATCH (s:Task)-[r:DERIVES_FROM]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE s.id IN $task
RETURN 'DERIVES_FROM' AS relation, 'up' AS direction, r.score AS score, r.change AS change,
       r.share_up AS share_up, r.share_down AS share_down, d.id AS document, t.id AS task,
       t.text AS text, s.id AS start, t.status AS status
UNION ALL
MATCH (s:Task)<-[r:DERIVES_FROM]-(t:Task)<-[:CONTAINS]-(d:Document)
WHERE s.id IN $task
RETURN 'DERIVES_FROM' AS relation, 'down' AS direction, r.score AS score, r.change AS change,
       r.share_up AS share_up, r.share_down AS share_down, d.id AS document, t.id AS task,
       t.text AS text, s.id AS start, t.status AS status
UNION ALL
MATCH (s:Task)-[r:CONTINUES]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE s.id IN $task
RETURN 'CONTINUES' AS relation, 'up' AS direction, r.score AS score, r.change AS change,
       r.share_up AS share_up, r.share_down AS share_down, d.id AS document, t.id AS task,
       t.text AS text, s.id AS start, t.status AS status
UNION ALL
MATCH (s:Task)<-[r:CONTINUES]-(t:Task)<-[:CONTAINS]-(d:Document)
WHERE s.id IN $task
RETURN 'CONTINUES' AS relation, 'down' AS direction, r.score AS score, r.change AS change,
       r.share_up AS share_up, r.share_down AS share_down, d.id AS document, t.id AS task,
       t.text AS text, s.id AS start, t.status AS status
UNION ALL
MATCH (s:Task)-[r:PARALLELS]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE s.id IN $task
RETURN 'PARALLELS' AS relation, 'beside' AS direction, r.score AS score, r.change AS change,
       r.share_up AS share_up, r.share_down AS share_down, d.id AS document, t.id AS task,
       t.text AS text, s.id AS start, t.status AS status
UNION ALL
MATCH (s:Task)<-[r:PARALLELS]-(t:Task)<-[:CONTAINS]-(d:Document)
WHERE s.id IN $task
RETURN 'PARALLELS' AS relation, 'beside' AS direction, r.score AS score, r.change AS change,
       r.share_up AS share_up, r.share_down AS share_down, d.id AS document, t.id AS task,
       t.text AS text, s.id AS start, t.status AS status
UNION ALL
MATCH (s:Task)-[r:RELATED]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE s.id IN $task
RETURN 'RELATED' AS relation, 'beside' AS direction, r.score AS score, r.change AS change,
       r.share_up AS share_up, r.share_down AS share_down, d.id AS document, t.id AS task,
       t.text AS text, s.id AS start, t.status AS status
UNION ALL
MATCH (s:Task)<-[r:RELATED]-(t:Task)<-[:CONTAINS]-(d:Document)
WHERE s.id IN $task
RETURN 'RELATED' AS relation, 'beside' AS direction, r.score AS score, r.change AS change,
       r.share_up AS share_up, r.share_down AS share_down, d.id AS document, t.id AS task,
       t.text AS text, s.id AS start, t.status AS status
