// zh: 总数：文件、任务、单位和按分工情况划分的任务
// en: Totals: documents, tasks, and the tasks by how they are assigned.
// param place: place = any -- 文件辖区 / jurisdiction of the documents
// param year: int = any -- 年份 / year of the documents
// column documents: 文件数 / documents with tasks
// column tasks: 任务数 / tasks
// column assigned: 有单位的任务 / tasks that name a unit
// column unassigned: 无单位的任务 / tasks that name none
// column led: 有牵头单位的任务 / tasks with a leading unit
// column co_led: 共同牵头的任务 / tasks with two or more of them
// column supported: 有配合单位的任务 / tasks with a supporting unit
// column led_and_supported: 既有牵头又有配合的任务 / tasks with both
// column shared: 两个以上单位承担的任务 / tasks that name two or more units
// column timed: 有时限的任务 / tasks with a deadline
// column collective: 交由统称的任务 / tasks that name a collective
// column units: 被点名的单位数 / units named, collectives too
// column collectives: 其中统称 / collectives among them
MATCH (d:Document)-[:CONTAINS]->(t:Task)
WHERE t.status = 'printed'
  AND (size($year) = 0 OR d.year IN $year)
  AND (size($place) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(p:Jurisdiction) WHERE p.id IN $place })
WITH d, t,
     COUNT { MATCH (:Unit)-[:LEADS]->(t) } AS leaders,
     COUNT { MATCH (:Unit)-[:RESPONSIBLE_FOR]->(t) } AS answering,
     COUNT { MATCH (:Unit)-[:SUPPORTS]->(t) } AS supporters,
     COUNT { MATCH (c:Unit)-[:LEADS|RESPONSIBLE_FOR|SUPPORTS]->(t)
             WHERE c.kind = 'collective' } AS collectives
WITH count(t) AS tasks,
     count(CASE WHEN leaders + answering + supporters > 0 THEN 1 END) AS assigned,
     count(CASE WHEN leaders > 0 THEN 1 END) AS led,
     count(CASE WHEN leaders > 1 THEN 1 END) AS co_led,
     count(CASE WHEN supporters > 0 THEN 1 END) AS supported,
     count(CASE WHEN leaders > 0 AND supporters > 0 THEN 1 END) AS led_and_supported,
     count(CASE WHEN leaders + answering + supporters > 1 THEN 1 END) AS shared,
     count(t.deadline_text) AS timed,
     count(CASE WHEN collectives > 0 THEN 1 END) AS collective,
     count(DISTINCT d) AS documents
OPTIONAL MATCH (d:Document)-[:CONTAINS]->(t:Task)
WHERE t.status = 'printed'
  AND (size($year) = 0 OR d.year IN $year)
  AND (size($place) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(p:Jurisdiction) WHERE p.id IN $place })
OPTIONAL MATCH (u:Unit)-[:LEADS|RESPONSIBLE_FOR|SUPPORTS]->(t)
RETURN documents, tasks, assigned, tasks - assigned AS unassigned, led, co_led, supported,
       led_and_supported, shared, timed, collective, count(DISTINCT u.id) AS units,
       count(DISTINCT CASE WHEN u.kind = 'collective' THEN u.id END) AS collectives
