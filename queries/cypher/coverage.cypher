// zh: 上级要点在下级各文件中的落实：有几项任务承接，零为未承接
// en: Coverage of each superior point below: how many tasks of each lower document carry it on.
// param superior: document = any -- 上级文件 / superior document
// param place: place = any -- 下级辖区 / jurisdiction of the lower document
// param year: int = any -- 下级文件年份 / year of the lower document
// column superior: 上级文件标识 / id of the superior document
// column status: 上级文件状态 / loaded or reconstructed
// column point: 上级任务标识 / id of the superior's task
// column text: 上级任务 / its text
// column place: 下级辖区 / jurisdiction below
// column document: 下级文件标识 / id of the lower document
// column year: 年份 / year of the lower document
// column tasks: 承接任务数 / number of its tasks that carry the point on; 0: not taken up
// order: superior, point, place, document
MATCH (d:Document)-[:IMPLEMENTS]->(s:Document)-[:CONTAINS]->(p:Task)
WHERE (size($superior) = 0 OR s.id IN $superior) AND (size($year) = 0 OR d.year IN $year)
  AND (size($place) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(k:Jurisdiction) WHERE k.id IN $place })
  AND EXISTS { MATCH (d)-[:CONTAINS]->(:Task) }
OPTIONAL MATCH (d)-[:CONTAINS]->(t:Task)-[:DERIVES_FROM|CONTINUES]->(p)
WITH d, s, p, count(DISTINCT t.id) AS tasks
OPTIONAL MATCH (d)-[:COVERS]->(j:Jurisdiction)
RETURN s.id AS superior, s.status AS status, p.id AS point, p.text AS text, j.name AS place,
       d.id AS document, d.year AS year, tasks
