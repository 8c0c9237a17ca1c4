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
MATCH (d:Document)-[:CONTAINS]->(t:Task)
WHERE t.thread IS NOT NULL
WITH t.thread AS thread, count(t.id) AS tasks, min(d.year) AS first_year,
     max(d.year) AS last_year, max(CASE WHEN t.text CONTAINS $text THEN 1 ELSE 0 END) AS said,
     count(DISTINCT d.id) AS documents
WHERE tasks > 1 AND ($text = '' OR said = 1)
MATCH (h:Task)
WHERE h.id = thread
RETURN thread, tasks, documents, first_year, last_year, h.text AS text
