// zh: 各单位历年的任务数：按角色，直接承担与经统称承担分列，另列折算份额
// en: How many tasks each unit has in each year by role, named itself and through a collective name apart, and its shares: 1/n of each task that names n units in the role.
// param unit: unit = any -- 单位 / unit
// param place: place = any -- 单位所属辖区 / jurisdiction of the unit
// param function: function = any -- 对口系统 / function of the unit
// param level: text = "" -- 单位层级，如 county / level of the unit, such as county
// param covers: place = any -- 文件辖区 / jurisdiction of the documents
// param heading: text = "" -- 所属标题所含文字 / words in the task's headings
// column unit: 单位 / unit
// column place: 辖区 / jurisdiction
// column year: 年份；空：未知 / year of the documents; empty where it is not known
// column lead: 牵头 / tasks that it leads
// column responsible: 责任 / tasks that it answers for
// column support: 配合 / tasks that it supports
// column lead_share: 牵头份额 / sum of 1/n over the tasks that it leads, each led by n units
// column responsible_share: 责任份额 / the same over the tasks that it answers for
// column support_share: 配合份额 / the same over the tasks that it supports
// column lead_through: 经统称牵头 / tasks that a collective with it leads
// column responsible_through: 经统称责任 / tasks that a collective with it answers for
// column support_through: 经统称配合 / tasks that a collective with it supports
// column unit_id: 单位标识 / id of the unit
// order: unit_id, year
MATCH (y:Document)-[:CONTAINS]->(:Task)
WITH DISTINCT coalesce(y.year, 0) AS year
MATCH (u:Unit)
OPTIONAL MATCH (u)-[:PART_OF]->(p:Jurisdiction)
OPTIONAL MATCH (u)-[:PERFORMS]->(f:Function)
WHERE f.id IN $function
WITH year, u, p, count(f.id) AS functions
WHERE (size($unit) = 0 OR u.id IN $unit) AND (size($place) = 0 OR p.id IN $place)
  AND ($level = '' OR p.level = $level) AND (size($function) = 0 OR functions > 0)
OPTIONAL MATCH (u)-[:LEADS]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE coalesce(d.year, 0) = year AND ($heading = '' OR t.headings CONTAINS $heading)
  AND (size($covers) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(j:Jurisdiction) WHERE j.id IN $covers })
OPTIONAL MATCH (x:Unit)-[:LEADS]->(t)
WITH u, p, year, t, count(x) AS named
WITH u, p, year,
     round(sum(CASE WHEN named > 0 THEN 1.0 / named ELSE 0.0 END), 6) AS lead_share,
     count(t) AS lead
OPTIONAL MATCH (u)-[:RESPONSIBLE_FOR]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE coalesce(d.year, 0) = year AND ($heading = '' OR t.headings CONTAINS $heading)
  AND (size($covers) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(j:Jurisdiction) WHERE j.id IN $covers })
OPTIONAL MATCH (x:Unit)-[:RESPONSIBLE_FOR]->(t)
WITH u, p, year, lead_share, lead, t, count(x) AS named
WITH u, p, year, lead_share, lead,
     round(sum(CASE WHEN named > 0 THEN 1.0 / named ELSE 0.0 END), 6) AS responsible_share,
     count(t) AS responsible
OPTIONAL MATCH (u)-[:SUPPORTS]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE coalesce(d.year, 0) = year AND ($heading = '' OR t.headings CONTAINS $heading)
  AND (size($covers) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(j:Jurisdiction) WHERE j.id IN $covers })
OPTIONAL MATCH (x:Unit)-[:SUPPORTS]->(t)
WITH u, p, year, lead_share, lead, responsible_share, responsible, t, count(x) AS named
WITH u, p, year, lead_share, lead, responsible_share, responsible,
     round(sum(CASE WHEN named > 0 THEN 1.0 / named ELSE 0.0 END), 6) AS support_share,
     count(t) AS support
OPTIONAL MATCH (u)-[:MEMBER_OF]->(:Unit)-[:LEADS]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE coalesce(d.year, 0) = year AND ($heading = '' OR t.headings CONTAINS $heading)
  AND (size($covers) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(j:Jurisdiction) WHERE j.id IN $covers })
WITH u, p, year, lead_share, lead, responsible_share, responsible, support_share, support,
     count(DISTINCT t) AS lead_through
OPTIONAL MATCH (u)-[:MEMBER_OF]->(:Unit)-[:RESPONSIBLE_FOR]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE coalesce(d.year, 0) = year AND ($heading = '' OR t.headings CONTAINS $heading)
  AND (size($covers) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(j:Jurisdiction) WHERE j.id IN $covers })
WITH u, p, year, lead_share, lead, responsible_share, responsible, support_share, support,
     lead_through,
     count(DISTINCT t) AS responsible_through
OPTIONAL MATCH (u)-[:MEMBER_OF]->(:Unit)-[:SUPPORTS]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE coalesce(d.year, 0) = year AND ($heading = '' OR t.headings CONTAINS $heading)
  AND (size($covers) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(j:Jurisdiction) WHERE j.id IN $covers })
WITH u, p, year, lead_share, lead, responsible_share, responsible, support_share, support,
     lead_through, responsible_through,
     count(DISTINCT t) AS support_through
WHERE lead + responsible + support + lead_through + responsible_through + support_through > 0
RETURN u.name AS unit, p.name AS place, CASE WHEN year > 0 THEN year END AS year,
       lead, responsible, support,
       lead_share, responsible_share, support_share,
       lead_through, responsible_through, support_through,
       u.id AS unit_id
