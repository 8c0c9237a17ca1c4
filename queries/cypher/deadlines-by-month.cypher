// zh: 各月到期的任务数
// en: How many tasks fall due in each month, and how many units they name.
// param place: place = any -- 文件辖区 / jurisdiction of the documents
// param year: int = any -- 年份 / year of the documents
// param unit: unit = any -- 承担单位 / only tasks of this unit
// column month: 截止月份；空：有时限而无截止日 / month of the last day; empty: a deadline without a last day
// column tasks: 任务数 / tasks that fall due
// column units: 单位数 / units that these tasks name
// order: month
MATCH (d:Document)-[:CONTAINS]->(t:Task)
WHERE t.deadline_text IS NOT NULL
  AND (size($year) = 0 OR d.year IN $year)
  AND (size($place) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(p:Jurisdiction) WHERE p.id IN $place })
  AND (size($unit) = 0 OR EXISTS {
    MATCH (w:Unit)-[:LEADS|RESPONSIBLE_FOR|SUPPORTS]->(t) WHERE w.id IN $unit
  })
OPTIONAL MATCH (u:Unit)-[:LEADS|RESPONSIBLE_FOR|SUPPORTS]->(t)
RETURN left(t.deadline_end, 7) AS month, count(DISTINCT t.id) AS tasks,
       count(DISTINCT u.id) AS units
