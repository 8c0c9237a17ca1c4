// zh: 牵头与配合：一个单位牵头、另一单位配合的任务数
// en: Pairs of a leading and a supporting unit, with the number of tasks.
// param lead: unit = any -- 牵头单位 / leading unit
// param support: unit = any -- 配合单位 / supporting unit
// param place: place = any -- 文件辖区 / jurisdiction of the documents
// param year: int = any -- 年份 / year of the documents
// column lead: 牵头单位 / leading unit
// column support: 配合单位 / supporting unit
// column tasks: 任务数 / number of tasks
// column lead_id: 牵头单位标识 / id of the leading unit
// column support_id: 配合单位标识 / id of the supporting unit
// order: -tasks, lead_id, support_id
MATCH (a:Unit)-[:LEADS]->(t:Task)<-[:SUPPORTS]-(b:Unit)
WHERE (size($lead) = 0 OR a.id IN $lead) AND (size($support) = 0 OR b.id IN $support)
WITH a, b, t
MATCH (d:Document)-[:CONTAINS]->(t)
WHERE (size($year) = 0 OR d.year IN $year)
  AND (size($place) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(p:Jurisdiction) WHERE p.id IN $place })
WITH a, b, count(t) AS tasks
RETURN a.name AS lead, b.name AS support, tasks, a.id AS lead_id, b.id AS support_id
