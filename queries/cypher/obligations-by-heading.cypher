// zh: 各一级标题下的任务：数量、单位、按角色的承担
// en: What stands under each outermost heading: tasks, units named, and tasks by role.
// param place: place = any -- 文件辖区 / jurisdiction of the documents
// param year: int = any -- 年份 / year of the documents
// param unit: unit = any -- 承担单位 / only tasks of this unit
// column heading: 一级标题 / outermost heading as printed
// column documents: 文件数 / documents with this heading
// column tasks: 任务数 / tasks under it
// column units: 单位数 / units that these tasks name
// column led: 有牵头单位 / tasks with a leading unit
// column responsible: 有责任单位 / tasks with a responsible unit
// column supported: 有配合单位 / tasks with a supporting unit
// column unassigned: 无单位 / tasks that name no unit
// order: -tasks, heading
MATCH (d:Document)-[:CONTAINS]->(s:Section)
WHERE (size($year) = 0 OR d.year IN $year)
  AND (size($place) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(p:Jurisdiction) WHERE p.id IN $place })
WITH d, s
MATCH (s)-[:CONTAINS*1..8]->(t:Task)
WITH DISTINCT s.title AS heading, d, t
WHERE size($unit) = 0 OR EXISTS {
  MATCH (w:Unit)-[:LEADS|RESPONSIBLE_FOR|SUPPORTS]->(t) WHERE w.id IN $unit
}
WITH heading, d, t,
     COUNT { MATCH (:Unit)-[:LEADS]->(t) } AS leaders,
     COUNT { MATCH (:Unit)-[:RESPONSIBLE_FOR]->(t) } AS answering,
     COUNT { MATCH (:Unit)-[:SUPPORTS]->(t) } AS supporters
OPTIONAL MATCH (u:Unit)-[:LEADS|RESPONSIBLE_FOR|SUPPORTS]->(t)
RETURN heading, count(DISTINCT d.id) AS documents, count(DISTINCT t.id) AS tasks,
       count(DISTINCT u.id) AS units,
       count(DISTINCT CASE WHEN leaders > 0 THEN t.id END) AS led,
       count(DISTINCT CASE WHEN answering > 0 THEN t.id END) AS responsible,
       count(DISTINCT CASE WHEN supporters > 0 THEN t.id END) AS supported,
       count(DISTINCT CASE WHEN leaders + answering + supporters = 0 THEN t.id END) AS unassigned
