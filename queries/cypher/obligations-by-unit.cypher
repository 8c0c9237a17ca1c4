// zh: 各单位的任务数：按角色，直接承担与经统称承担分列
// en: How many tasks each unit has by role, named itself and through a collective name apart.
// param unit: unit = any -- 单位 / unit
// param place: place = any -- 单位所属辖区 / jurisdiction of the unit
// param year: int = any -- 年份 / year of the documents
// column unit: 单位 / unit
// column place: 辖区 / jurisdiction
// column lead: 牵头 / tasks that it leads
// column responsible: 责任 / tasks that it answers for
// column support: 配合 / tasks that it supports
// column lead_through: 经统称牵头 / tasks that a collective with it leads
// column responsible_through: 经统称责任 / tasks that a collective with it answers for
// column support_through: 经统称配合 / tasks that a collective with it supports
// column unit_id: 单位标识 / id of the unit
// order: -lead, -responsible, -support, unit_id
MATCH (u:Unit)
OPTIONAL MATCH (u)-[:PART_OF]->(p:Jurisdiction)
WITH u, p
WHERE (size($unit) = 0 OR u.id IN $unit) AND (size($place) = 0 OR p.id IN $place)
OPTIONAL MATCH (u)-[:LEADS]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE size($year) = 0 OR d.year IN $year
WITH u, p, count(DISTINCT t.id) AS lead
OPTIONAL MATCH (u)-[:RESPONSIBLE_FOR]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE size($year) = 0 OR d.year IN $year
WITH u, p, lead, count(DISTINCT t.id) AS responsible
OPTIONAL MATCH (u)-[:SUPPORTS]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE size($year) = 0 OR d.year IN $year
WITH u, p, lead, responsible, count(DISTINCT t.id) AS support
OPTIONAL MATCH (u)-[:MEMBER_OF]->(:Unit)-[:LEADS]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE size($year) = 0 OR d.year IN $year
WITH u, p, lead, responsible, support, count(DISTINCT t.id) AS lead_through
OPTIONAL MATCH (u)-[:MEMBER_OF]->(:Unit)-[:RESPONSIBLE_FOR]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE size($year) = 0 OR d.year IN $year
WITH u, p, lead, responsible, support, lead_through, count(DISTINCT t.id) AS responsible_through
OPTIONAL MATCH (u)-[:MEMBER_OF]->(:Unit)-[:SUPPORTS]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE size($year) = 0 OR d.year IN $year
WITH u, p, lead, responsible, support, lead_through, responsible_through,
     count(DISTINCT t.id) AS support_through
WHERE lead + responsible + support + lead_through + responsible_through + support_through > 0
RETURN u.name AS unit, p.name AS place, lead, responsible, support,
       lead_through, responsible_through, support_through, u.id AS unit_id
