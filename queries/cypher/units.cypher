// zh: 图中的单位，及其直接承担的任务数
// en: The units of the graph, with the number of tasks in which they are named.
// param place: place = any -- 辖区 / jurisdiction
// column unit: 单位 / unit
// column place: 辖区 / jurisdiction
// column kind: 类别 / kind of unit
// column function: 对口系统 / function
// column tasks: 任务数 / number of tasks
// column unit_id: 单位标识 / id of the unit
// order: -tasks, unit_id
MATCH (u:Unit)
OPTIONAL MATCH (u)-[:PART_OF]->(p:Jurisdiction)
OPTIONAL MATCH (u)-[:PERFORMS]->(f:Function)
WITH u, p, f
WHERE size($place) = 0 OR p.id IN $place
OPTIONAL MATCH (u)-[:LEADS|RESPONSIBLE_FOR|SUPPORTS]->(t:Task)
WITH u, p, f, count(DISTINCT t) AS tasks
RETURN u.name AS unit, p.name AS place, u.kind AS kind, f.name AS function, tasks, u.id AS unit_id
