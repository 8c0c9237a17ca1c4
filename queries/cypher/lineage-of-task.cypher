// zh: 一项任务的来龙去脉：向上各级、往年，向下各级、来年
// en: Where a task comes from and what became of it, over all levels and years.
// param task: task -- 任务 / task
// column direction: 上溯或下达 / up (what it comes from) or down (what comes from it)
// column steps: 步数 / number of links between
// column year: 年份 / year
// column place: 辖区 / jurisdiction
// column document: 文件标识 / id of the document
// column task: 任务标识 / id of the task
// column text: 任务 / text of the task
// column start: 起点任务 / id of the task that was asked for
// column status: 状态 / printed or reconstructed
// order: start, -direction, steps, year, task
MATCH p = (s:Task)-[:DERIVES_FROM|CONTINUES*1..10]->(t:Task)
WHERE s.id IN $task
WITH s, t, min(length(p)) AS steps
MATCH (d:Document)-[:CONTAINS]->(t)
OPTIONAL MATCH (d)-[:COVERS]->(j:Jurisdiction)
RETURN 'up' AS direction, steps, d.year AS year, j.name AS place, d.id AS document,
       t.id AS task, t.text AS text, s.id AS start, t.status AS status
UNION ALL
MATCH p = (t:Task)-[:DERIVES_FROM|CONTINUES*1..10]->(s:Task)
WHERE s.id IN $task
WITH s, t, min(length(p)) AS steps
MATCH (d:Document)-[:CONTAINS]->(t)
OPTIONAL MATCH (d)-[:COVERS]->(j:Jurisdiction)
RETURN 'down' AS direction, steps, d.year AS year, j.name AS place, d.id AS document,
       t.id AS task, t.text AS text, s.id AS start, t.status AS status
