// zh: 统称各成员的负担：经该统称的任务，与自身被点名的任务分列
// en: The load of a collective's members: what the collective brings each, and what names it itself.
// param collective: unit = any -- 统称 / collective name
// param year: int = any -- 年份 / year of the documents
// column collective: 统称 / collective name
// column member: 成员 / member
// column lead_through: 经该统称牵头 / tasks that this collective leads
// column responsible_through: 经该统称责任 / tasks that this collective answers for
// column support_through: 经该统称配合 / tasks that this collective supports
// column lead: 牵头 / tasks that the member itself leads
// column responsible: 责任 / tasks that it itself answers for
// column support: 配合 / tasks that it itself supports
// column collective_id: 统称标识 / id of the collective
// column member_id: 成员标识 / id of the member
// order: collective_id, -lead, -responsible, -support, member_id
MATCH (m:Unit)-[:MEMBER_OF]->(c:Unit)
WHERE size($collective) = 0 OR c.id IN $collective
OPTIONAL MATCH (c)-[:LEADS]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE size($year) = 0 OR d.year IN $year
WITH m, c, count(DISTINCT t.id) AS lead_through
OPTIONAL MATCH (c)-[:RESPONSIBLE_FOR]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE size($year) = 0 OR d.year IN $year
WITH m, c, lead_through, count(DISTINCT t.id) AS responsible_through
OPTIONAL MATCH (c)-[:SUPPORTS]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE size($year) = 0 OR d.year IN $year
WITH m, c, lead_through, responsible_through, count(DISTINCT t.id) AS support_through
OPTIONAL MATCH (m)-[:LEADS]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE size($year) = 0 OR d.year IN $year
WITH m, c, lead_through, responsible_through, support_through, count(DISTINCT t.id) AS lead
OPTIONAL MATCH (m)-[:RESPONSIBLE_FOR]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE size($year) = 0 OR d.year IN $year
WITH m, c, lead_through, responsible_through, support_through, lead,
     count(DISTINCT t.id) AS responsible
OPTIONAL MATCH (m)-[:SUPPORTS]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE size($year) = 0 OR d.year IN $year
RETURN c.name AS collective, m.name AS member,
       lead_through, responsible_through, support_through, lead, responsible,
       count(DISTINCT t.id) AS support, c.id AS collective_id, m.id AS member_id
