// The graph in memory: nodes and edges as objects, with the few things the page asks often.

export const ROLES = ["LEADS", "RESPONSIBLE_FOR", "SUPPORTS"];
export const LINEAGE = ["DERIVES_FROM", "CONTINUES", "PARALLELS"];

/**
 * Objects from the page's data. A node: {key, type, out, in, …its columns}; an edge: {key, type,
 * from, to, …its columns}. Tasks know their document, sections and roles; documents and units
 * their place and tasks.
 */
export function readModel(payload) {
  const nodes = [];
  for (const [type, table] of Object.entries(payload.nodes))
    for (const row of table.rows)
      nodes.push(record(table.columns, row, { key: nodes.length, type, out: [], in: [] }));
  const edges = [];
  for (const [type, table] of Object.entries(payload.relations))
    for (const row of table.rows) {
      const edge = record(table.columns, row, { key: edges.length, type });
      edge.from = nodes[edge.from];
      edge.to = nodes[edge.to];
      edge.from.out.push(edge);
      edge.to.in.push(edge);
      edges.push(edge);
    }
  const model = { nodes, edges };
  for (const type of Object.keys(payload.nodes)) model[type] = nodes.filter((node) => node.type === type);
  for (const document of model.Document) describeDocument(document);
  for (const unit of model.Unit) describeUnit(unit);
  for (const section of model.Section) section.tasks = [];
  for (const task of model.Task) describeTask(task);
  model.Task.sort((a, b) => (a.document?.key ?? -1) - (b.document?.key ?? -1) || a.ordinal - b.ordinal);
  for (const holder of [...model.Document, ...model.Section]) holder.tasks.sort((a, b) => a.ordinal - b.ordinal);
  for (const told of [...model.Task, ...edges])
    if (told.evidence) told.evidence = told.evidence.map((key) => nodes[key]);
  return model;
}

function record(columns, row, start) {
  columns.forEach((name, at) => { start[name] = row[at]; });
  return start;
}

function describeDocument(document) {
  document.place = targets(document, "COVERS")[0] ?? null;
  document.tasks = [];
}

function describeUnit(unit) {
  unit.place = targets(unit, "PART_OF")[0] ?? null;
  unit.functions = targets(unit, "PERFORMS");
  unit.roles = ROLES.flatMap((type) => unit.out.filter((edge) => edge.type === type));
  unit.printed = [...new Set(unit.roles.map((edge) => edge.printed).filter(Boolean))];
}

function describeTask(task) {
  task.sections = [];
  let holder = container(task);
  while (holder && holder.type === "Section") {
    task.sections.unshift(holder);
    holder.tasks.push(task);
    holder = container(holder);
  }
  task.document = holder;
  if (holder) holder.tasks.push(task);
  task.roles = ROLES.flatMap((type) =>
    task.in.filter((edge) => edge.type === type).sort((a, b) => a.position - b.position));
}

/** The innermost section that holds a node, else its document; null at the top. */
export function container(node) {
  const holders = node.in.filter((edge) => edge.type === "CONTAINS").map((edge) => edge.from);
  return holders.reduce((best, holder) => (best && depth(best) >= depth(holder) ? best : holder), null);
}

const depth = (holder) => holder.depth ?? 0;

export const targets = (node, type) => node.out.filter((e) => e.type === type).map((e) => e.to);
export const sources = (node, type) => node.in.filter((e) => e.type === type).map((e) => e.from);
/** What stands directly in a document or section, in its order. */
export const children = (node) => node.out
  .filter((edge) => edge.type === "CONTAINS" && container(edge.to) === node)
  .sort((a, b) => a.position - b.position).map((edge) => edge.to);

/** The document that a task or section stands in; a document is its own. */
export function documentOf(node) {
  if (node.type === "Task") return node.document;
  let holder = node;
  while (holder && holder.type !== "Document") holder = container(holder);
  return holder;
}

/** Lineage edges of a task with the task at their other end. */
export function lineage(task, types) {
  return types.flatMap((type) => [
    ...task.out.filter((e) => e.type === type).map((edge) => ({ edge, other: edge.to, up: true })),
    ...task.in.filter((e) => e.type === type).map((edge) => ({ edge, other: edge.from, up: false })),
  ]);
}

/** What to call a node in a line of text. */
export function nameOf(node) {
  if (node.type === "Task") return node.text;
  return node.title ?? node.name ?? node.id;
}

export const placeName = (node) => node?.name ?? "";
