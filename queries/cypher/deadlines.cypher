// zh: 任务的完成时限，按截止日排列
// en: Tasks with their deadlines by the last day; open ones come last.
// param place: place = any -- 辖区 / jurisdiction
// param unit: unit = any -- 承担单位 / unit that leads, answers for or supports it
// param from: text = "" -- 截止日不早于（如 2025-06-01） / last day not before
// param to: text = "" -- 截止日不晚于 / last day not after
// column end: 截止日 / last day; empty where it is open
// column start: 起始日 / first day
// column kind: 时限类型 / kind of deadline
// column deadline: 完成时限原文 / deadline as printed
// column recurrence: 周期 / interval of repetition
// column place: 辖区 / jurisdiction
// column document: 文件标识 / id of the document
// column task: 任务标识 / id of the task
// column text: 任务 / text of the task
// column ordinal: 序次 / place among the tasks of the document
// order: end, document, ordinal
MATCH (d:Document)-[:CONTAINS]->(t:Task)
WHERE t.deadline_text IS NOT NULL
  AND ($from = '' OR t.deadline_end >= $from)
  AND ($to = '' OR t.deadline_end <= $to)
  AND (size($unit) = 0 OR EXISTS {
    MATCH (u:Unit)-[:LEADS|RESPONSIBLE_FOR|SUPPORTS]->(t) WHERE u.id IN $unit
  })
OPTIONAL MATCH (d)-[:COVERS]->(j:Jurisdiction)
WITH d, t, j
WHERE size($place) = 0 OR j.id IN $place
RETURN t.deadline_end AS `end`, t.deadline_start AS start, t.deadline_kind AS kind,
       t.deadline_text AS deadline, t.deadline_recurrence AS recurrence, j.name AS place,
       d.id AS document, t.id AS task, t.text AS text, t.ordinal AS ordinal
