// zh: 共同承担：两个单位出现在同一任务中的次数，不论角色
// en: Pairs of units that one task names, in whatever roles, with the number of tasks.
// param unit: unit = any -- 其中一个单位 / one of the two
// param place: place = any -- 文件辖区 / jurisdiction of the documents
// param year: int = any -- 年份 / year of the documents
// column unit: 单位 / unit
// column other: 另一单位 / the other unit
// column tasks: 任务数 / number of tasks
// column kind: 单位类别 / kind of the unit
// column other_kind: 另一单位类别 / kind of the other unit
// column unit_id: 单位标识 / id of the unit
// column other_id: 另一单位标识 / id of the other unit
// order: -tasks, unit_id, other_id
MATCH (d:Document)-[:CONTAINS]->(t:Task)
WHERE (size($year) = 0 OR d.year IN $year)
  AND (size($place) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(p:Jurisdiction) WHERE p.id IN $place })
WITH t
MATCH (u:Unit)-[:LEADS|RESPONSIBLE_FOR|SUPPORTS]->(t)
WITH t, collect(DISTINCT u) AS units
UNWIND units AS a
UNWIND units AS b
WITH a, b
WHERE a.id < b.id AND (size($unit) = 0 OR a.id IN $unit OR b.id IN $unit)
WITH a, b, count(*) AS tasks
RETURN a.name AS unit, b.name AS other, tasks,
       a.kind AS kind, b.kind AS other_kind, a.id AS unit_id, b.id AS other_id
