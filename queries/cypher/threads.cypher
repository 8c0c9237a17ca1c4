// zh: 线索：同一任务跨层级、跨年度
// en: Threads, each one obligation through levels and years.
// param text: text = "" -- 任一任务所含文字 / words that one of its tasks holds
// column thread: 线索标识 / id of the thread, that of its earliest and highest task
// column tasks: 任务数 / number of tasks
// column documents: 文件数 / number of documents
// column first_year: 首年 / first year
// column last_year: 末年 / last year
// column text: 最早、最高一项任务 / text of its earliest and highest task
// order: -documents, -tasks, thread
MATCH (h:Task)
WHERE h.id = h.thread
MATCH (d:Document)-[:CONTAINS]->(t:Task)
WHERE t.thread = h.id
WITH h, count(t.id) AS tasks, min(d.year) AS first_year, max(d.year) AS last_year
MATCH (e:Document)-[:CONTAINS]->(u:Task)
WHERE u.thread = h.id
WITH h, tasks, first_year, last_year, count(DISTINCT e.id) AS documents
WHERE tasks > 1 AND ($text = '' OR EXISTS {
  MATCH (x:Task) WHERE x.thread = h.id AND x.text CONTAINS $text
})
RETURN h.id AS thread, tasks, documents, first_year, last_year, h.text AS text
