// zh: 两份文件之间：承接、新增、落下的任务
// en: What a document took over from another, added and left out.
// param earlier: document -- 上级或上年文件 / superior or earlier document
// param later: document -- 下级或下年文件 / lower or later document
// column outcome: 结果 / inherited, new or dropped
// column earlier_task: 上级（上年）任务标识 / id of the superior or earlier task
// column earlier_text: 上级（上年）任务 / its text
// column later_task: 下级（下年）任务标识 / id of the lower or later task
// column later_text: 下级（下年）任务 / its text
// list change: 变化 / what became of the text
// column score: 得分 / score of the alignment
// order: outcome, earlier_task, later_task
MATCH (a:Document)-[:CONTAINS]->(s:Task)-[r:DERIVES_FROM|CONTINUES|PARALLELS]-(t:Task)<-[:CONTAINS]-(b:Document)
WHERE a.id IN $earlier AND b.id IN $later
RETURN 'inherited' AS outcome, s.id AS earlier_task, s.text AS earlier_text,
       t.id AS later_task, t.text AS later_text, r.change AS change, r.score AS score
UNION ALL
MATCH (b:Document)-[:CONTAINS]->(t:Task)
WHERE b.id IN $later
  AND NOT EXISTS {
    MATCH (t)-[:DERIVES_FROM|CONTINUES|PARALLELS]-(:Task)<-[:CONTAINS]-(a:Document)
    WHERE a.id IN $earlier
  }
RETURN 'new' AS outcome, '' AS earlier_task, '' AS earlier_text,
       t.id AS later_task, t.text AS later_text, [''] AS change, 0.0 AS score
UNION ALL
MATCH (a:Document)-[:CONTAINS]->(s:Task)
WHERE a.id IN $earlier
  AND NOT EXISTS {
    MATCH (s)-[:DERIVES_FROM|CONTINUES|PARALLELS]-(:Task)<-[:CONTAINS]-(b:Document)
    WHERE b.id IN $later
  }
RETURN 'dropped' AS outcome, s.id AS earlier_task, s.text AS earlier_text,
       '' AS later_task, '' AS later_text, [''] AS change, 0.0 AS score
