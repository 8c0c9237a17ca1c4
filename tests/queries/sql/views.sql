-- What the answers share: a task's document, a unit's place, roles as rows, direct and indirect.
CREATE MACRO picked(ids, id) AS (len(ids) = 0 OR list_contains(ids, id));
CREATE VIEW task_document AS
SELECT c.to_id AS task, d.id AS document, d.year, v.to_id AS place
FROM "CONTAINS" c JOIN Document d ON d.id = c.from_id JOIN Task t ON t.id = c.to_id
LEFT JOIN COVERS v ON v.from_id = d.id;
CREATE VIEW home AS
SELECT p.from_id AS unit, j.* FROM PART_OF p JOIN Jurisdiction j ON j.id = p.to_id
JOIN Unit u ON u.id = p.from_id;
CREATE VIEW roles AS
SELECT 'lead' AS role, from_id, to_id FROM LEADS
UNION ALL SELECT 'responsible', from_id, to_id FROM RESPONSIBLE_FOR
UNION ALL SELECT 'support', from_id, to_id FROM SUPPORTS;
CREATE VIEW holds AS
SELECT from_id AS unit, role, '' AS through, to_id AS task FROM roles
UNION ALL
SELECT m.from_id, r.role, c.name, r.to_id
FROM MEMBER_OF m JOIN Unit c ON c.id = m.to_id JOIN roles r ON r.from_id = c.id;
