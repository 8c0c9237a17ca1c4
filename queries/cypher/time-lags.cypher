// zh: 下级文件晚于上级文件成文的日数
// en: How many days after its superior a document was signed.
// param superior: document = any -- 上级文件 / superior document
// param place: place = any -- 下级辖区 / jurisdiction of the lower document
// column superior: 上级文件标识 / id of the superior document
// column superior_issued: 上级成文日期 / date of the superior
// column place: 下级辖区 / jurisdiction below
// column document: 下级文件标识 / id of the lower document
// column issued: 成文日期 / its date
// column days: 间隔日数 / days between the two
// column basis: 根据 / cited or inferred
// order: superior, days, place, document
MATCH (d:Document)-[r:IMPLEMENTS]->(s:Document)
WHERE r.days IS NOT NULL AND (size($superior) = 0 OR s.id IN $superior)
  AND (size($place) = 0 OR EXISTS { MATCH (d)-[:COVERS]->(k:Jurisdiction) WHERE k.id IN $place })
OPTIONAL MATCH (d)-[:COVERS]->(j:Jurisdiction)
RETURN s.id AS superior, s.issued AS superior_issued, j.name AS place, d.id AS document,
       d.issued AS issued, r.days AS days, r.basis AS basis
