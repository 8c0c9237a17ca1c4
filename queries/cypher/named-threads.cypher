// zh: 线索及其名称和跨度：同一任务跨层级、跨年度
// en: Threads with their names and spans, each one obligation through levels and years.
// param place: place = any -- 途经的辖区 / a jurisdiction that it runs through
// param year: int = any -- 途经的年份 / a year that it runs through
// param text: text = "" -- 名称所含文字 / words that its name holds
// column thread: 线索标识 / id of the thread, that of its earliest and highest task
// column name: 线索名称 / its name
// column first_year: 首年 / first year
// column last_year: 末年 / last year
// column tasks: 任务数 / number of tasks
// column documents: 文件数 / number of documents
// column places: 辖区数 / number of jurisdictions
// column levels: 层级数 / number of levels
// order: -documents, -tasks, thread
MATCH (d:Document)-[:CONTAINS]->(t:Task)
WHERE t.thread_name IS NOT NULL AND ($text = '' OR t.thread_name CONTAINS $text)
OPTIONAL MATCH (d)-[:COVERS]->(j:Jurisdiction)
WITH t.thread AS thread, t.thread_name AS name, min(d.year) AS first_year,
     max(d.year) AS last_year,
     max(CASE WHEN size($place) = 0 OR j.id IN $place THEN 1 ELSE 0 END) AS here,
     max(CASE WHEN size($year) = 0 OR d.year IN $year THEN 1 ELSE 0 END) AS now,
     count(DISTINCT t.id) AS tasks, count(DISTINCT d.id) AS documents,
     count(DISTINCT j.id) AS places, count(DISTINCT j.level) AS levels
WHERE here = 1 AND now = 1 AND tasks > 1
RETURN thread, name, first_year, last_year, tasks, documents, places, levels
