// zh: 各对口系统的任务数：按角色，直接承担与经统称承担分列，另列折算份额
// en: How many tasks the units of each function have by role, named themselves and through collective names apart, and their shares: 1/n of each task for each of the n units that it names in the role.
// param place: place = any -- 单位所属辖区 / jurisdiction of the unit
// param level: text = "" -- 单位层级，如 county / level of the unit, such as county
// param covers: place = any -- 文件辖区 / jurisdiction of the documents
// param year: int = any -- 年份 / year of the documents
// param heading: text = "" -- 所属标题所含文字 / words in the task's headings
// column function: 对口系统 / function
// column lead: 牵头 / tasks that one of them leads
// column responsible: 责任 / tasks that one of them answers for
// column support: 配合 / tasks that one of them supports
// column lead_share: 牵头份额 / sum of 1/n over the tasks that one of them leads, each led by n units
// column responsible_share: 责任份额 / the same over the tasks that one of them answers for
// column support_share: 配合份额 / the same over the tasks that one of them supports
// column lead_through: 经统称牵头 / tasks that a collective with one of them leads
// column responsible_through: 经统称责任 / tasks that a collective with one of them answers for
// column support_through: 经统称配合 / tasks that a collective with one of them supports
// column function_id: 对口系统代码 / code of the function
// order: -lead, -responsible, -support, function_id
MATCH (f:Function)<-[:PERFORMS]-(u:Unit)
OPTIONAL MATCH (u)-[:PART_OF]->(p:Jurisdiction)
WITH f, u, p
WHERE (size($place) = 0 OR p.id IN $place) AND ($level = '' OR p.level = $level)
OPTIONAL MATCH (u)-[:LEADS]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE (size($year) = 0 OR d.year IN $year) AND ($heading = '' OR t.headings CONTAINS $heading)
  AND (size($covers) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(j:Jurisdiction) WHERE j.id IN $covers })
OPTIONAL MATCH (x:Unit)-[:LEADS]->(t)
WITH f, u, t, count(x) AS named
WITH f,
     round(sum(CASE WHEN named > 0 THEN 1.0 / named ELSE 0.0 END), 6) AS lead_share,
     count(DISTINCT t) AS lead
MATCH (f)<-[:PERFORMS]-(u:Unit)
OPTIONAL MATCH (u)-[:PART_OF]->(p:Jurisdiction)
WITH f, lead_share, lead, u, p
WHERE (size($place) = 0 OR p.id IN $place) AND ($level = '' OR p.level = $level)
OPTIONAL MATCH (u)-[:RESPONSIBLE_FOR]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE (size($year) = 0 OR d.year IN $year) AND ($heading = '' OR t.headings CONTAINS $heading)
  AND (size($covers) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(j:Jurisdiction) WHERE j.id IN $covers })
OPTIONAL MATCH (x:Unit)-[:RESPONSIBLE_FOR]->(t)
WITH f, u, lead_share, lead, t, count(x) AS named
WITH f, lead_share, lead,
     round(sum(CASE WHEN named > 0 THEN 1.0 / named ELSE 0.0 END), 6) AS responsible_share,
     count(DISTINCT t) AS responsible
MATCH (f)<-[:PERFORMS]-(u:Unit)
OPTIONAL MATCH (u)-[:PART_OF]->(p:Jurisdiction)
WITH f, lead_share, lead, responsible_share, responsible, u, p
WHERE (size($place) = 0 OR p.id IN $place) AND ($level = '' OR p.level = $level)
OPTIONAL MATCH (u)-[:SUPPORTS]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE (size($year) = 0 OR d.year IN $year) AND ($heading = '' OR t.headings CONTAINS $heading)
  AND (size($covers) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(j:Jurisdiction) WHERE j.id IN $covers })
OPTIONAL MATCH (x:Unit)-[:SUPPORTS]->(t)
WITH f, u, lead_share, lead, responsible_share, responsible, t, count(x) AS named
WITH f, lead_share, lead, responsible_share, responsible,
     round(sum(CASE WHEN named > 0 THEN 1.0 / named ELSE 0.0 END), 6) AS support_share,
     count(DISTINCT t) AS support
MATCH (f)<-[:PERFORMS]-(u:Unit)
OPTIONAL MATCH (u)-[:PART_OF]->(p:Jurisdiction)
WITH f, lead_share, lead, responsible_share, responsible, support_share, support, u, p
WHERE (size($place) = 0 OR p.id IN $place) AND ($level = '' OR p.level = $level)
OPTIONAL MATCH (u)-[:MEMBER_OF]->(:Unit)-[:LEADS]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE (size($year) = 0 OR d.year IN $year) AND ($heading = '' OR t.headings CONTAINS $heading)
  AND (size($covers) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(j:Jurisdiction) WHERE j.id IN $covers })
WITH f, lead_share, lead, responsible_share, responsible, support_share, support,
     count(DISTINCT t) AS lead_through
MATCH (f)<-[:PERFORMS]-(u:Unit)
OPTIONAL MATCH (u)-[:PART_OF]->(p:Jurisdiction)
WITH f, lead_share, lead, responsible_share, responsible, support_share, support, lead_through, u,
     p
WHERE (size($place) = 0 OR p.id IN $place) AND ($level = '' OR p.level = $level)
OPTIONAL MATCH (u)-[:MEMBER_OF]->(:Unit)-[:RESPONSIBLE_FOR]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE (size($year) = 0 OR d.year IN $year) AND ($heading = '' OR t.headings CONTAINS $heading)
  AND (size($covers) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(j:Jurisdiction) WHERE j.id IN $covers })
WITH f, lead_share, lead, responsible_share, responsible, support_share, support, lead_through,
     count(DISTINCT t) AS responsible_through
MATCH (f)<-[:PERFORMS]-(u:Unit)
OPTIONAL MATCH (u)-[:PART_OF]->(p:Jurisdiction)
WITH f, lead_share, lead, responsible_share, responsible, support_share, support, lead_through,
     responsible_through, u, p
WHERE (size($place) = 0 OR p.id IN $place) AND ($level = '' OR p.level = $level)
OPTIONAL MATCH (u)-[:MEMBER_OF]->(:Unit)-[:SUPPORTS]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE (size($year) = 0 OR d.year IN $year) AND ($heading = '' OR t.headings CONTAINS $heading)
  AND (size($covers) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(j:Jurisdiction) WHERE j.id IN $covers })
WITH f, lead_share, lead, responsible_share, responsible, support_share, support, lead_through,
     responsible_through,
     count(DISTINCT t) AS support_through
WHERE lead + responsible + support + lead_through + responsible_through + support_through > 0
RETURN f.name AS function, lead, responsible, support,
       lead_share, responsible_share, support_share,
       lead_through, responsible_through, support_through,
       f.id AS function_id
