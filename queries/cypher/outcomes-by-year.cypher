// zh: 各辖区逐年的延续、调整、恢复、新增、未再列入任务数（同一文件系列，与上一版相比）
// en: Tasks carried on, revised, returned, new and dropped, per place, series and year.
// param place: place = any -- 辖区 / jurisdiction
// param year: int = any -- 年份 / year
// column place: 辖区 / jurisdiction
// column series: 文件系列 / id of the series, that of its earliest document
// column year: 年份 / year, compared with the edition before it
// column outcome: 结果 / carried, revised, returned, new or dropped
// column tasks: 任务数 / number of tasks
// order: place, series, year, outcome
MATCH (j:Jurisdiction)<-[:COVERS]-(b:Document)-[:CONTAINS]->(t:Task)
WHERE b.previous_year IS NOT NULL
  AND (size($place) = 0 OR j.id IN $place) AND (size($year) = 0 OR b.year IN $year)
OPTIONAL MATCH (t)-[r:CONTINUES]->(:Task)<-[:CONTAINS]-(a:Document)
WITH j, b, t, max(CASE WHEN a.series = b.series AND a.year = b.previous_year THEN 1 ELSE 0 END) AS kept,
     max(CASE WHEN a.series = b.series AND a.year < b.previous_year THEN 1 ELSE 0 END) AS old,
     max(CASE WHEN a.series = b.series AND a.year = b.previous_year AND (size(r.differences) > 0
                OR any(x IN r.change WHERE x IN ['narrowed', 'extended'])) THEN 1 ELSE 0 END) AS revised
RETURN j.name AS place, b.series AS series, b.year AS year,
       CASE WHEN kept = 1 AND revised = 1 THEN 'revised' WHEN kept = 1 THEN 'carried'
            WHEN old = 1 THEN 'returned' ELSE 'new' END AS outcome, count(t.id) AS tasks
UNION ALL
MATCH (j:Jurisdiction)<-[:COVERS]-(a:Document)-[:CONTAINS]->(t:Task)
WHERE a.next_year IS NOT NULL
  AND (size($place) = 0 OR j.id IN $place) AND (size($year) = 0 OR a.next_year IN $year)
OPTIONAL MATCH (t)<-[:CONTINUES]-(:Task)<-[:CONTAINS]-(b:Document)
WITH j, a, t, max(CASE WHEN b.series = a.series AND b.year = a.next_year THEN 1 ELSE 0 END) AS kept
WHERE kept = 0
RETURN j.name AS place, a.series AS series, a.next_year AS year, 'dropped' AS outcome,
       count(t.id) AS tasks
