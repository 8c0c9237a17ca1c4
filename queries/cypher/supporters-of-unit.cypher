// zh: 某单位牵头的任务由哪些单位配合
// en: Which units support the tasks that a unit leads, and how often.
// param unit: unit -- 牵头单位 / leading unit
// column unit: 牵头单位 / leading unit
// column supporter: 配合单位 / supporting unit
// column kind: 配合单位类别 / kind of the supporting unit
// column tasks: 任务数 / number of tasks
// column unit_id: 牵头单位标识 / id of the leading unit
// column supporter_id: 配合单位标识 / id of the supporting unit
// order: unit, unit_id, -tasks, supporter_id
MATCH (a:Unit)-[:LEADS]->(t:Task)<-[:SUPPORTS]-(b:Unit)
WHERE a.id IN $unit
RETURN a.name AS unit, b.name AS supporter, b.kind AS kind, count(DISTINCT t.id) AS tasks,
       a.id AS unit_id, b.id AS supporter_id
