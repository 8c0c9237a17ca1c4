// zh: 各层级单位的任务数：按角色，直接承担与经统称承担分列，另列折算份额
// en: How many tasks the units of each level of government have by role, named themselves and through collective names apart, and their share of them.
// param function: function = any -- 对口系统 / function of the unit
// param covers: place = any -- 文件辖区 / jurisdiction of the documents
// param year: int = any -- 年份 / year of the documents
// param heading: text = "" -- 所属标题所含文字 / words in the task's headings
// column level: 层级 / level of the units; empty where it is not known
// column units: 单位数 / number of units, with those that only a collective name means
// column lead: 牵头 / tasks that one of them leads
// column responsible: 责任 / tasks that one of them answers for
// column support: 配合 / tasks that one of them supports
// column lead_share: 牵头份额 / sum of 1/n over the n units that lead each task
// column responsible_share: 责任份额 / sum of 1/n over the n units that answer for each task
// column support_share: 配合份额 / sum of 1/n over the n units that support each task
// column lead_through: 经统称牵头 / tasks that a collective with one of them leads
// column responsible_through: 经统称责任 / tasks that a collective with one of them answers for
// column support_through: 经统称配合 / tasks that a collective with one of them supports
// order: level
MATCH (u:Unit)-[:MEMBER_OF*0..1]->(c:Unit)-[:LEADS|RESPONSIBLE_FOR|SUPPORTS]->(t:Task),
      (d:Document)-[:CONTAINS]->(t)
WHERE (size($year) = 0 OR d.year IN $year)
  AND ($heading = '' OR t.headings CONTAINS $heading)
  AND (size($covers) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(j:Jurisdiction) WHERE j.id IN $covers })
  AND (size($function) = 0 OR EXISTS {
    MATCH (u)-[:PERFORMS]->(f:Function) WHERE f.id IN $function
  })
WITH DISTINCT u, c, t
OPTIONAL MATCH (u)-[:PART_OF]->(p:Jurisdiction)
WITH p.level AS level, u, t, u.id = c.id AS direct,
     COUNT { MATCH (c)-[:LEADS]->(t) } AS leads,
     COUNT { MATCH (c)-[:RESPONSIBLE_FOR]->(t) } AS answers,
     COUNT { MATCH (c)-[:SUPPORTS]->(t) } AS supports,
     COUNT { MATCH (:Unit)-[:LEADS]->(t) } AS leaders,
     COUNT { MATCH (:Unit)-[:RESPONSIBLE_FOR]->(t) } AS answering,
     COUNT { MATCH (:Unit)-[:SUPPORTS]->(t) } AS supporters
WITH level,
     round(sum(CASE WHEN direct AND leads > 0 THEN 1.0 / leaders ELSE 0.0 END), 6)
       AS lead_share,
     round(sum(CASE WHEN direct AND answers > 0 THEN 1.0 / answering ELSE 0.0 END), 6)
       AS responsible_share,
     round(sum(CASE WHEN direct AND supports > 0 THEN 1.0 / supporters ELSE 0.0 END), 6)
       AS support_share,
     count(DISTINCT u.id) AS units,
     count(DISTINCT CASE WHEN direct AND leads > 0 THEN t.id END) AS lead,
     count(DISTINCT CASE WHEN direct AND answers > 0 THEN t.id END) AS responsible,
     count(DISTINCT CASE WHEN direct AND supports > 0 THEN t.id END) AS support,
     count(DISTINCT CASE WHEN NOT direct AND leads > 0 THEN t.id END) AS lead_through,
     count(DISTINCT CASE WHEN NOT direct AND answers > 0 THEN t.id END) AS responsible_through,
     count(DISTINCT CASE WHEN NOT direct AND supports > 0 THEN t.id END) AS support_through
RETURN level, units, lead, responsible, support,
       lead_share, responsible_share, support_share,
       lead_through, responsible_through, support_through
