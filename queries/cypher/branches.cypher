// zh: 派驻单位：上级单位设在辖区的分支机构，及其直接承担的任务数
// en: Branches: units of one jurisdiction that serve another, and how many tasks name them.
// param place: place = any -- 所在辖区 / jurisdiction that they serve
// param unit: unit = any -- 单位 / unit
// column place: 所在辖区 / jurisdiction that it serves
// column unit: 单位 / unit
// column belongs_to: 隶属辖区 / jurisdiction that it belongs to
// column tasks: 直接承担的任务数 / tasks that name it
// column unit_id: 单位标识 / id of the unit
// order: place, unit_id
MATCH (u:Unit)-[:WORKS_IN]->(w:Jurisdiction)
WHERE (size($place) = 0 OR w.id IN $place) AND (size($unit) = 0 OR u.id IN $unit)
OPTIONAL MATCH (u)-[:PART_OF]->(j:Jurisdiction)
OPTIONAL MATCH (u)-[:LEADS|RESPONSIBLE_FOR|SUPPORTS]->(t:Task)
RETURN w.name AS place, u.name AS unit, j.name AS belongs_to, count(DISTINCT t.id) AS tasks,
       u.id AS unit_id
