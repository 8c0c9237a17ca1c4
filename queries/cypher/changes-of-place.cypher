// zh: 一个辖区两年之间：延续、新增、落下的任务
// en: What a place carried on from one year to another, added and left out.
// param place: place -- 辖区 / jurisdiction
// param from: int -- 上年 / earlier year
// param to: int -- 下年 / later year
// column outcome: 结果 / inherited, new or dropped
// column earlier_task: 上年任务标识 / id of the earlier task
// column earlier_text: 上年任务 / its text
// column later_task: 下年任务标识 / id of the later task
// column later_text: 下年任务 / its text
// list change: 变化 / what became of the text
// column score: 得分 / score of the alignment
// order: outcome, earlier_task, later_task
MATCH (j:Jurisdiction)<-[:COVERS]-(a:Document)-[:CONTAINS]->(s:Task)<-[r:CONTINUES]-(t:Task)<-[:CONTAINS]-(b:Document)-[:COVERS]->(k:Jurisdiction)
WHERE j.id IN $place AND k.id = j.id AND a.year IN $from AND b.year IN $to
RETURN 'inherited' AS outcome, s.id AS earlier_task, s.text AS earlier_text,
       t.id AS later_task, t.text AS later_text, r.change AS change, r.score AS score
UNION ALL
MATCH (j:Jurisdiction)<-[:COVERS]-(b:Document)-[:CONTAINS]->(t:Task)
WHERE j.id IN $place AND b.year IN $to
  AND NOT EXISTS { MATCH (t)-[:CONTINUES]->(:Task)<-[:CONTAINS]-(a:Document) WHERE a.year IN $from }
RETURN 'new' AS outcome, '' AS earlier_task, '' AS earlier_text,
       t.id AS later_task, t.text AS later_text, [''] AS change, 0.0 AS score
UNION ALL
MATCH (j:Jurisdiction)<-[:COVERS]-(a:Document)-[:CONTAINS]->(s:Task)
WHERE j.id IN $place AND a.year IN $from
  AND NOT EXISTS { MATCH (s)<-[:CONTINUES]-(:Task)<-[:CONTAINS]-(b:Document) WHERE b.year IN $to }
RETURN 'dropped' AS outcome, s.id AS earlier_task, s.text AS earlier_text,
       '' AS later_task, '' AS later_text, [''] AS change, 0.0 AS score
