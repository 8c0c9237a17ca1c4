// zh: 各单位各月到期的任务数：按角色，直接承担与经统称承担分列
// en: How many tasks of each unit fall due in each month by role, named itself and through a collective name apart.
// param unit: unit = any -- 单位 / unit
// param place: place = any -- 单位所属辖区 / jurisdiction of the unit
// param year: int = any -- 年份 / year of the documents
// column unit: 单位 / unit
// column place: 辖区 / jurisdiction
// column month: 截止月份；空：有时限而无截止日 / month of the last day; empty: a deadline without a last day
// column lead: 牵头 / tasks that it leads
// column responsible: 责任 / tasks that it answers for
// column support: 配合 / tasks that it supports
// column through: 经统称 / tasks that a collective with it has, in any role
// column unit_id: 单位标识 / id of the unit
// order: unit_id, month
MATCH (u:Unit)-[:MEMBER_OF*0..1]->(c:Unit)-[:LEADS|RESPONSIBLE_FOR|SUPPORTS]->(t:Task),
      (d:Document)-[:CONTAINS]->(t)
WHERE t.deadline_text IS NOT NULL
  AND (size($unit) = 0 OR u.id IN $unit)
  AND (size($year) = 0 OR d.year IN $year)
WITH DISTINCT u, c, t
OPTIONAL MATCH (u)-[:PART_OF]->(p:Jurisdiction)
WITH u, c, t, p
WHERE size($place) = 0 OR p.id IN $place
WITH u, p, t, left(t.deadline_end, 7) AS month, u.id = c.id AS direct,
     COUNT { MATCH (c)-[:LEADS]->(t) } AS leads,
     COUNT { MATCH (c)-[:RESPONSIBLE_FOR]->(t) } AS answers,
     COUNT { MATCH (c)-[:SUPPORTS]->(t) } AS supports
RETURN u.name AS unit, p.name AS place, month,
       count(DISTINCT CASE WHEN direct AND leads > 0 THEN t.id END) AS lead,
       count(DISTINCT CASE WHEN direct AND answers > 0 THEN t.id END) AS responsible,
       count(DISTINCT CASE WHEN direct AND supports > 0 THEN t.id END) AS support,
       count(DISTINCT CASE WHEN NOT direct THEN t.id END) AS through,
       u.id AS unit_id
