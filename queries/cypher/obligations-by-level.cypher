// zh: 各层级单位的任务数：按角色，直接承担与经统称承担分列，另列折算份额
// en: How many tasks the units of each level of government have by role, named themselves and through collective names apart, and their shares: 1/n of each task for each of the n units that it names in the role.
// param function: function = any -- 对口系统 / function of the unit
// param covers: place = any -- 文件辖区 / jurisdiction of the documents
// param year: int = any -- 年份 / year of the documents
// param heading: text = "" -- 所属标题所含文字 / words in the task's headings
// column level: 层级；空：未知 / level of the units; empty where it is not known
// column lead: 牵头 / tasks that one of them leads
// column responsible: 责任 / tasks that one of them answers for
// column support: 配合 / tasks that one of them supports
// column lead_share: 牵头份额 / sum of 1/n over the tasks that one of them leads, each led by n units
// column responsible_share: 责任份额 / the same over the tasks that one of them answers for
// column support_share: 配合份额 / the same over the tasks that one of them supports
// column lead_through: 经统称牵头 / tasks that a collective with one of them leads
// column responsible_through: 经统称责任 / tasks that a collective with one of them answers for
// column support_through: 经统称配合 / tasks that a collective with one of them supports
// order: level
MATCH (u:Unit)
OPTIONAL MATCH (u)-[:PART_OF]->(p:Jurisdiction)
OPTIONAL MATCH (u)-[:PERFORMS]->(f:Function)
WHERE f.id IN $function
WITH u, coalesce(p.level, '') AS level, count(f.id) AS functions
WHERE size($function) = 0 OR functions > 0
OPTIONAL MATCH (u)-[:LEADS]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE (size($year) = 0 OR d.year IN $year) AND ($heading = '' OR t.headings CONTAINS $heading)
  AND (size($covers) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(j:Jurisdiction) WHERE j.id IN $covers })
OPTIONAL MATCH (x:Unit)-[:LEADS]->(t)
WITH level, u, t, count(x) AS named
WITH level,
     round(sum(CASE WHEN named > 0 THEN 1.0 / named ELSE 0.0 END), 6) AS lead_share,
     count(DISTINCT t) AS lead
MATCH (u:Unit)
OPTIONAL MATCH (u)-[:PART_OF]->(p:Jurisdiction)
OPTIONAL MATCH (u)-[:PERFORMS]->(f:Function)
WHERE f.id IN $function
WITH level, lead_share, lead, u,
     coalesce(p.level, '') AS own,
     count(f.id) AS functions
WHERE own = level AND (size($function) = 0 OR functions > 0)
OPTIONAL MATCH (u)-[:RESPONSIBLE_FOR]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE (size($year) = 0 OR d.year IN $year) AND ($heading = '' OR t.headings CONTAINS $heading)
  AND (size($covers) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(j:Jurisdiction) WHERE j.id IN $covers })
OPTIONAL MATCH (x:Unit)-[:RESPONSIBLE_FOR]->(t)
WITH level, u, lead_share, lead, t, count(x) AS named
WITH level, lead_share, lead,
     round(sum(CASE WHEN named > 0 THEN 1.0 / named ELSE 0.0 END), 6) AS responsible_share,
     count(DISTINCT t) AS responsible
MATCH (u:Unit)
OPTIONAL MATCH (u)-[:PART_OF]->(p:Jurisdiction)
OPTIONAL MATCH (u)-[:PERFORMS]->(f:Function)
WHERE f.id IN $function
WITH level, lead_share, lead, responsible_share, responsible, u,
     coalesce(p.level, '') AS own,
     count(f.id) AS functions
WHERE own = level AND (size($function) = 0 OR functions > 0)
OPTIONAL MATCH (u)-[:SUPPORTS]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE (size($year) = 0 OR d.year IN $year) AND ($heading = '' OR t.headings CONTAINS $heading)
  AND (size($covers) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(j:Jurisdiction) WHERE j.id IN $covers })
OPTIONAL MATCH (x:Unit)-[:SUPPORTS]->(t)
WITH level, u, lead_share, lead, responsible_share, responsible, t, count(x) AS named
WITH level, lead_share, lead, responsible_share, responsible,
     round(sum(CASE WHEN named > 0 THEN 1.0 / named ELSE 0.0 END), 6) AS support_share,
     count(DISTINCT t) AS support
MATCH (u:Unit)
OPTIONAL MATCH (u)-[:PART_OF]->(p:Jurisdiction)
OPTIONAL MATCH (u)-[:PERFORMS]->(f:Function)
WHERE f.id IN $function
WITH level, lead_share, lead, responsible_share, responsible, support_share, support, u,
     coalesce(p.level, '') AS own,
     count(f.id) AS functions
WHERE own = level AND (size($function) = 0 OR functions > 0)
OPTIONAL MATCH (u)-[:MEMBER_OF]->(:Unit)-[:LEADS]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE (size($year) = 0 OR d.year IN $year) AND ($heading = '' OR t.headings CONTAINS $heading)
  AND (size($covers) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(j:Jurisdiction) WHERE j.id IN $covers })
WITH level, lead_share, lead, responsible_share, responsible, support_share, support,
     count(DISTINCT t) AS lead_through
MATCH (u:Unit)
OPTIONAL MATCH (u)-[:PART_OF]->(p:Jurisdiction)
OPTIONAL MATCH (u)-[:PERFORMS]->(f:Function)
WHERE f.id IN $function
WITH level, lead_share, lead, responsible_share, responsible, support_share, support,
     lead_through, u,
     coalesce(p.level, '') AS own,
     count(f.id) AS functions
WHERE own = level AND (size($function) = 0 OR functions > 0)
OPTIONAL MATCH (u)-[:MEMBER_OF]->(:Unit)-[:RESPONSIBLE_FOR]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE (size($year) = 0 OR d.year IN $year) AND ($heading = '' OR t.headings CONTAINS $heading)
  AND (size($covers) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(j:Jurisdiction) WHERE j.id IN $covers })
WITH level, lead_share, lead, responsible_share, responsible, support_share, support,
     lead_through,
     count(DISTINCT t) AS responsible_through
MATCH (u:Unit)
OPTIONAL MATCH (u)-[:PART_OF]->(p:Jurisdiction)
OPTIONAL MATCH (u)-[:PERFORMS]->(f:Function)
WHERE f.id IN $function
WITH level, lead_share, lead, responsible_share, responsible, support_share, support,
     lead_through, responsible_through, u,
     coalesce(p.level, '') AS own,
     count(f.id) AS functions
WHERE own = level AND (size($function) = 0 OR functions > 0)
OPTIONAL MATCH (u)-[:MEMBER_OF]->(:Unit)-[:SUPPORTS]->(t:Task)<-[:CONTAINS]-(d:Document)
WHERE (size($year) = 0 OR d.year IN $year) AND ($heading = '' OR t.headings CONTAINS $heading)
  AND (size($covers) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(j:Jurisdiction) WHERE j.id IN $covers })
WITH level, lead_share, lead, responsible_share, responsible, support_share, support,
     lead_through, responsible_through,
     count(DISTINCT t) AS support_through
WHERE lead + responsible + support + lead_through + responsible_through + support_through > 0
RETURN CASE WHEN level <> '' THEN level END AS level, lead, responsible, support,
       lead_share, responsible_share, support_share,
       lead_through, responsible_through, support_through
