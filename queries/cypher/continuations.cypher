// zh: 年度之间的延续及其变化
// en: What continues from year to year in a place, with what the later task says otherwise.
// param place: place = any -- 辖区 / jurisdiction
// param year: int = any -- 下年年份 / year of the later task
// column place: 辖区 / jurisdiction
// column earlier_year: 上年年份 / year of the earlier task
// column earlier_task: 上年任务标识 / id of the earlier task
// column later_year: 下年年份 / year of the later task
// column later_task: 下年任务标识 / id of the later task
// column score: 得分 / score of the link
// list change: 变化 / what became of the text
// list differences: 差异 / what the later task says otherwise of targets, deadline and lead
// column wordings: 差异原文 / how both print it, a JSON list
// column judged: 人工判定 / whether a person decided it
// order: place, later_year, later_task, earlier_year, earlier_task
MATCH (j:Jurisdiction)<-[:COVERS]-(b:Document)-[:CONTAINS]->(t:Task)-[r:CONTINUES]->(s:Task)<-[:CONTAINS]-(a:Document)
WHERE (size($place) = 0 OR j.id IN $place) AND (size($year) = 0 OR b.year IN $year)
RETURN j.name AS place, a.year AS earlier_year, s.id AS earlier_task, b.year AS later_year,
       t.id AS later_task, r.score AS score, r.change AS change, r.differences AS differences,
       r.wordings AS wordings, r.judged AS judged
