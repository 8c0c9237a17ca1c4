// zh: 对口系统在各层级的任务数
// en: How many tasks each line of government has on each level.
// param function: function = any -- 对口系统 / function
// param year: int = any -- 年份 / year of the documents
// column function: 对口系统 / function
// column level: 层级 / level of government
// column units: 单位数 / number of units
// column tasks: 任务数 / number of tasks
// column function_id: 对口系统代码 / code of the function
// order: function_id, level
MATCH (f:Function)<-[:PERFORMS]-(u:Unit)-[:LEADS|RESPONSIBLE_FOR|SUPPORTS]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE (size($function) = 0 OR f.id IN $function) AND (size($year) = 0 OR d.year IN $year)
OPTIONAL MATCH (u)-[:PART_OF]->(j:Jurisdiction)
RETURN f.name AS function, j.level AS level, count(DISTINCT u.id) AS units,
       count(DISTINCT t.id) AS tasks, f.id AS function_id
