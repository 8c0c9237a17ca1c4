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
CREATE VIEW carried AS
SELECT from_id AS unit, role, to_id AS task, true AS direct FROM roles
UNION
SELECT m.from_id, r.role, r.to_id, false FROM MEMBER_OF m JOIN roles r ON r.from_id = m.to_id;
CREATE VIEW weights AS
SELECT role, to_id AS task, 1 / count(DISTINCT from_id) AS share, count(DISTINCT from_id) AS named
FROM roles GROUP BY ALL;
CREATE VIEW carried_by AS
SELECT c.*, w.share, w.named, h.id AS place, h.name AS place_name, h.level, td.document, td.year,
       td.place AS covers, t.headings
FROM carried c JOIN weights w USING (role, task) JOIN task_document td USING (task)
JOIN Task t ON t.id = c.task LEFT JOIN home h USING (unit);
CREATE MACRO has(unit_id, ids) AS
  (len(ids) = 0 OR unit_id IN (SELECT from_id FROM PERFORMS WHERE list_contains(ids, to_id)));
CREATE MACRO tasks_if(is_so, task) AS count(DISTINCT CASE WHEN is_so THEN task END);
CREATE MACRO shares_if(is_so, share) AS round(sum(CASE WHEN is_so THEN share ELSE 0 END), 6);
