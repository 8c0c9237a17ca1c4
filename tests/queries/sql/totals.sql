WITH t AS (
  SELECT td.task, td.document, task.deadline_text,
    (SELECT count(*) FROM LEADS WHERE to_id = td.task) AS leaders,
    (SELECT count(*) FROM SUPPORTS WHERE to_id = td.task) AS supporters,
    (SELECT count(*) FROM roles WHERE to_id = td.task) AS named,
    EXISTS (SELECT 1 FROM roles JOIN Unit u ON u.id = from_id
            WHERE to_id = td.task AND u.kind = 'collective') AS to_many
  FROM task_document td JOIN Task task ON task.id = td.task
  WHERE task.status = 'printed' AND picked($year::BIGINT[], td.year)
    AND picked($place::VARCHAR[], td.place)
), n AS (
  SELECT DISTINCT u.id, u.kind FROM roles JOIN Unit u ON u.id = from_id
  WHERE to_id IN (SELECT task FROM t)
)
SELECT count(DISTINCT document) AS documents, count(*) AS tasks,
       count(*) FILTER (named > 0) AS assigned, count(*) FILTER (named = 0) AS unassigned,
       count(*) FILTER (leaders > 0) AS led, count(*) FILTER (leaders > 1) AS co_led,
       count(*) FILTER (supporters > 0) AS supported,
       count(*) FILTER (leaders > 0 AND supporters > 0) AS led_and_supported,
       count(*) FILTER (named > 1) AS shared, count(deadline_text) AS timed,
       count(*) FILTER (to_many) AS collective, (SELECT count(*) FROM n) AS units,
       (SELECT count(*) FILTER (kind = 'collective') FROM n) AS collectives
FROM t
