// zh: 文件之间的贯彻关系：原文引用或推断
// en: Which document carries out which, as cited or as inferred.
// param document: document = any -- 其中一份文件 / one of the two
// column document: 文件标识 / id of the document
// column title: 标题 / its title
// column superior: 上位文件标识 / id of the document that it carries out
// column superior_title: 上位文件标题 / its title
// column status: 上位文件状态 / whether that one was loaded
// column basis: 根据 / cited or inferred
// order: document, superior
MATCH (d:Document)-[r:IMPLEMENTS]->(s:Document)
WHERE size($document) = 0 OR d.id IN $document OR s.id IN $document
RETURN d.id AS document, d.title AS title, s.id AS superior, s.title AS superior_title,
       s.status AS status, r.basis AS basis
