// zh: 一项任务的原文依据
// en: Where a task stands in its document; a reconstructed one, in those that carry it on.
// param task: task -- 任务 / task
// column task: 任务标识 / id of the task
// column file: 文件名 / path of the file
// column start: 起 / offset of the first character in the canonical text
// column end: 止 / offset after the last one
// column page: 页 / page
// column sheet: 工作表 / sheet
// column table: 表 / table
// column row: 行 / row
// column quote: 原话 / the words
// order: task, start
MATCH (t:Task)
WHERE t.id IN $task
UNWIND t.evidence AS evidence
MATCH (e:Evidence)
WHERE e.id = evidence
MATCH (d:Document)
WHERE d.id = e.document
RETURN t.id AS task, d.path AS file, e.start AS start, e.`end` AS `end`, e.page AS page,
       e.sheet AS sheet, e.table_number AS `table`, e.row_number AS row, e.quote AS quote
