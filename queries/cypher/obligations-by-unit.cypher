// zh: 各单位的任务数：按角色，直接承担与经统称承担分列，另列折算份额
// en: How many tasks each unit has by role, named itself and through a collective name apart, and its share of them: 1/n of a task for each of the n units that the task names in that role (a collective name is one of them).
// param unit: unit = any -- 单位 / unit
// param place: place = any -- 单位所属辖区 / jurisdiction of the unit
// param function: function = any -- 对口系统 / function of the unit
// param level: text = "" -- 单位层级，如 county / level of the unit, such as county
// param covers: place = any -- 文件辖区 / jurisdiction of the documents
// param year: int = any -- 年份 / year of the documents
// param heading: text = "" -- 所属标题所含文字 / words in the task's headings
// column unit: 单位 / unit
// column place: 辖区 / jurisdiction
// column lead: 牵头 / tasks that it leads
// column co_lead: 其中共同牵头 / those of them that others lead too
// column responsible: 责任 / tasks that it answers for
// column support: 配合 / tasks that it supports
// column lead_share: 牵头份额 / sum of 1/n over the tasks that it leads
// column responsible_share: 责任份额 / sum of 1/n over the tasks that it answers for
// column support_share: 配合份额 / sum of 1/n over the tasks that it supports
// column lead_through: 经统称牵头 / tasks that a collective with it leads
// column responsible_through: 经统称责任 / tasks that a collective with it answers for
// column support_through: 经统称配合 / tasks that a collective with it supports
// column unit_id: 单位标识 / id of the unit
// order: -lead, -responsible, -support, unit_id
MATCH (u:Unit)-[:MEMBER_OF*0..1]->(c:Unit)-[:LEADS|RESPONSIBLE_FOR|SUPPORTS]->(t:Task),
      (d:Document)-[:CONTAINS]->(t)
WHERE (size($unit) = 0 OR u.id IN $unit)
  AND (size($year) = 0 OR d.year IN $year)
  AND ($heading = '' OR t.headings CONTAINS $heading)
  AND (size($covers) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(j:Jurisdiction) WHERE j.id IN $covers })
  AND (size($function) = 0 OR EXISTS {
    MATCH (u)-[:PERFORMS]->(f:Function) WHERE f.id IN $function
  })
WITH DISTINCT u, c, t
OPTIONAL MATCH (u)-[:PART_OF]->(p:Jurisdiction)
WITH u, c, t, p
WHERE (size($place) = 0 OR p.id IN $place) AND ($level = '' OR p.level = $level)
WITH u, p, t, u.id = c.id AS direct,
     COUNT { MATCH (c)-[:LEADS]->(t) } AS leads,
     COUNT { MATCH (c)-[:RESPONSIBLE_FOR]->(t) } AS answers,
     COUNT { MATCH (c)-[:SUPPORTS]->(t) } AS supports,
     COUNT { MATCH (:Unit)-[:LEADS]->(t) } AS leaders,
     COUNT { MATCH (:Unit)-[:RESPONSIBLE_FOR]->(t) } AS answering,
     COUNT { MATCH (:Unit)-[:SUPPORTS]->(t) } AS supporters
RETURN u.name AS unit, p.name AS place,
       sum(CASE WHEN direct AND leads > 0 THEN 1 ELSE 0 END) AS lead,
       sum(CASE WHEN direct AND leads > 0 AND leaders > 1 THEN 1 ELSE 0 END) AS co_lead,
       sum(CASE WHEN direct AND answers > 0 THEN 1 ELSE 0 END) AS responsible,
       sum(CASE WHEN direct AND supports > 0 THEN 1 ELSE 0 END) AS support,
       round(sum(CASE WHEN direct AND leads > 0 THEN 1.0 / leaders ELSE 0.0 END), 6)
         AS lead_share,
       round(sum(CASE WHEN direct AND answers > 0 THEN 1.0 / answering ELSE 0.0 END), 6)
         AS responsible_share,
       round(sum(CASE WHEN direct AND supports > 0 THEN 1.0 / supporters ELSE 0.0 END), 6)
         AS support_share,
       count(DISTINCT CASE WHEN NOT direct AND leads > 0 THEN t.id END) AS lead_through,
       count(DISTINCT CASE WHEN NOT direct AND answers > 0 THEN t.id END) AS responsible_through,
       count(DISTINCT CASE WHEN NOT direct AND supports > 0 THEN t.id END) AS support_through,
       u.id AS unit_id
