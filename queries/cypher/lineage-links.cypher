// zh: 任务的直接承接关系：上级、往年、下级、来年，附共同分句
// en: What tasks come from and what comes from them, one step, with the clauses they share.
// param task: task -- 任务 / task
// column start: 起点任务 / id of the task that was asked for
// column direction: 上溯或下达 / up (what it comes from) or down (what comes from it)
// column relation: 关系 / DERIVES_FROM: levels; CONTINUES: years
// column task: 任务标识 / id of the other task
// column score: 得分 / score of the link
// list change: 变化 / what became of the text
// list differences: 差异 / what the lower or later task says otherwise
// column wordings: 差异原文 / how both print it, a JSON list
// column clauses: 对应分句 / the clauses that correspond, a JSON list of offsets
// column judged: 人工判定 / whether a person decided it
// order: start, -direction, -relation, -score, task
MATCH (s:Task)-[r:DERIVES_FROM]->(t:Task)
WHERE s.id IN $task
RETURN s.id AS start, 'up' AS direction, 'DERIVES_FROM' AS relation, t.id AS task,
       r.score AS score, r.change AS change, r.differences AS differences,
       r.wordings AS wordings, r.clauses AS clauses, r.judged AS judged
UNION ALL
MATCH (s:Task)-[r:CONTINUES]->(t:Task)
WHERE s.id IN $task
RETURN s.id AS start, 'up' AS direction, 'CONTINUES' AS relation, t.id AS task,
       r.score AS score, r.change AS change, r.differences AS differences,
       r.wordings AS wordings, r.clauses AS clauses, r.judged AS judged
UNION ALL
MATCH (s:Task)<-[r:DERIVES_FROM]-(t:Task)
WHERE s.id IN $task
RETURN s.id AS start, 'down' AS direction, 'DERIVES_FROM' AS relation, t.id AS task,
       r.score AS score, r.change AS change, r.differences AS differences,
       r.wordings AS wordings, r.clauses AS clauses, r.judged AS judged
UNION ALL
MATCH (s:Task)<-[r:CONTINUES]-(t:Task)
WHERE s.id IN $task
RETURN s.id AS start, 'down' AS direction, 'CONTINUES' AS relation, t.id AS task,
       r.score AS score, r.change AS change, r.differences AS differences,
       r.wordings AS wordings, r.clauses AS clauses, r.judged AS judged
