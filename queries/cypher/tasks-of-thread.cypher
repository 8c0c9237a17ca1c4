// zh: 一条线索的全部任务：同一任务跨层级、跨年度
// en: All tasks of a thread: one obligation through levels and years.
// param task: task -- 线索中的任一任务 / any task of the thread: also an id that the thread had before
// column thread: 线索标识 / id of the thread, that of its earliest and highest task
// column name: 线索名称 / its name
// column year: 年份 / year
// column place: 辖区 / jurisdiction
// column level: 层级 / level of the jurisdiction
// column task: 任务标识 / id of the task
// column status: 状态 / printed or reconstructed
// column text: 任务 / text of the task
// order: thread, year, level, place, task
MATCH (s:Task)
WHERE s.id IN $task
WITH DISTINCT s.thread AS own
MATCH (d:Document)-[:CONTAINS]->(t:Task)
WHERE t.thread = own
OPTIONAL MATCH (d)-[:COVERS]->(j:Jurisdiction)
RETURN t.thread AS thread, t.thread_name AS name, d.year AS year, j.name AS place,
       j.level AS level, t.id AS task, t.status AS status, t.text AS text
