// zh: 各单位各月到期的任务数：按角色，直接承担与经统称承担分行
// en: How many tasks of each unit fall due in each month by role; those that reach it through collective names in rows of their own.
// param unit: unit = any -- 单位 / unit
// param place: place = any -- 单位所属辖区 / jurisdiction of the unit
// param year: int = any -- 年份 / year of the documents
// column unit: 单位 / unit
// column place: 辖区 / jurisdiction
// column month: 截止月份；空：有时限而无截止日 / month of the last day; empty: a deadline without a last day
// column role: 角色 / lead, responsible or support
// column way: 方式 / direct: named itself; through: by collective names
// column tasks: 任务数 / tasks that fall due
// column unit_id: 单位标识 / id of the unit
// order: unit_id, month, role, way
MATCH (u:Unit)-[r:LEADS|RESPONSIBLE_FOR|SUPPORTS]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE t.deadline_text IS NOT NULL
  AND (size($unit) = 0 OR u.id IN $unit) AND (size($year) = 0 OR d.year IN $year)
OPTIONAL MATCH (u)-[:PART_OF]->(p:Jurisdiction)
WITH u, p, left(t.deadline_end, 7) AS month,
     CASE type(r) WHEN 'LEADS' THEN 'lead' WHEN 'SUPPORTS' THEN 'support' ELSE 'responsible' END
       AS role,
     count(t) AS tasks
WHERE size($place) = 0 OR p.id IN $place
RETURN u.name AS unit, p.name AS place, month, role, 'direct' AS way, tasks, u.id AS unit_id
UNION ALL
MATCH (u:Unit)-[:MEMBER_OF]->(:Unit)-[r:LEADS|RESPONSIBLE_FOR|SUPPORTS]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE t.deadline_text IS NOT NULL
  AND (size($unit) = 0 OR u.id IN $unit) AND (size($year) = 0 OR d.year IN $year)
OPTIONAL MATCH (u)-[:PART_OF]->(p:Jurisdiction)
WITH u, p, left(t.deadline_end, 7) AS month,
     CASE type(r) WHEN 'LEADS' THEN 'lead' WHEN 'SUPPORTS' THEN 'support' ELSE 'responsible' END
       AS role,
     count(DISTINCT t) AS tasks
WHERE size($place) = 0 OR p.id IN $place
RETURN u.name AS unit, p.name AS place, month, role, 'through' AS way, tasks, u.id AS unit_id
