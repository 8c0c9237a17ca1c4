// zh: 任务及其文件、辖区、年份和线索
// en: Tasks with their document, place, level, year and thread.
// param task: task -- 任务 / task
// column task: 任务标识 / id of the task
// column text: 任务 / text of the task
// column status: 状态 / printed or reconstructed
// column thread: 线索标识 / id of its thread
// column thread_name: 线索名称 / name of its thread
// column year: 年份 / year
// column place: 辖区 / jurisdiction
// column level: 层级 / level of the jurisdiction
// column document: 文件标识 / id of the document
// column title: 文件标题 / title of the document
// column deadline: 时限 / deadline as printed
// list judged_apart: 判定不相承 / ids of tasks that a person refused to link with it
// order: task
MATCH (d:Document)-[:CONTAINS]->(t:Task)
WHERE t.id IN $task
OPTIONAL MATCH (d)-[:COVERS]->(j:Jurisdiction)
RETURN t.id AS task, t.text AS text, t.status AS status, t.thread AS thread,
       t.thread_name AS thread_name, d.year AS year, j.name AS place, j.level AS level,
       d.id AS document, d.title AS title, t.deadline_text AS deadline,
       t.judged_apart AS judged_apart
