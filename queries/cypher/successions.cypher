// zh: 机构改革：哪个单位承接了哪个原单位，各有几项任务
// en: Reforms: which unit took over from which, and how many tasks name each.
// param unit: unit = any -- 承接的或原有的单位 / unit that took over, or that was taken over
// param place: place = any -- 承接单位所属辖区 / jurisdiction of the unit that took over
// column place: 辖区 / its jurisdiction
// column unit: 承接单位 / unit that took over
// column tasks: 承接单位直接承担的任务数 / tasks that name it
// column predecessor: 原单位 / unit that was taken over
// column predecessor_tasks: 原单位直接承担的任务数 / tasks that name that one
// column date: 改革日期 / day of the change; null: not known
// column unit_id: 承接单位标识 / id of the unit that took over
// column predecessor_id: 原单位标识 / id of the unit that was taken over
// order: place, unit_id, predecessor_id
MATCH (u:Unit)-[s:SUCCEEDS]->(p:Unit)
WHERE size($unit) = 0 OR u.id IN $unit OR p.id IN $unit
OPTIONAL MATCH (u)-[:PART_OF]->(j:Jurisdiction)
WITH u, p, j, s.date AS date
WHERE size($place) = 0 OR j.id IN $place
OPTIONAL MATCH (u)-[:LEADS|RESPONSIBLE_FOR|SUPPORTS]->(t:Task)
WITH u, p, j, date, count(DISTINCT t.id) AS tasks
OPTIONAL MATCH (p)-[:LEADS|RESPONSIBLE_FOR|SUPPORTS]->(t:Task)
RETURN j.name AS place, u.name AS unit, tasks, p.name AS predecessor,
       count(DISTINCT t.id) AS predecessor_tasks, date, u.id AS unit_id, p.id AS predecessor_id
