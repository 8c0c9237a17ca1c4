// Neighbours: what stands next to a node, the most telling first.
import { LINEAGE, ROLES, children, container, lineage, sources, targets } from "./model.js";

const FINDERS = {
  Task: (task) => [
    ...task.roles.map((edge) => edge.from),
    ...lineage(task, [...LINEAGE, "RELATED"]).map((link) => link.other),
    ...(task.document ? [task.document] : []),
  ],
  Unit: (unit) => [
    ...unit.functions,
    ...(unit.place ? [unit.place] : []),
    ...["SUCCEEDS", "WORKS_IN", "MEMBER_OF"].flatMap((type) => targets(unit, type)),
    ...["SUCCEEDS", "MEMBER_OF"].flatMap((type) => sources(unit, type)),
    ...unit.roles.map((edge) => edge.to),
    ...sources(unit, "ISSUED_BY"),
  ],
  Document: (document) => [
    ...targets(document, "COVERS"),
    ...targets(document, "ISSUED_BY"),
    ...targets(document, "IMPLEMENTS"),
    ...sources(document, "IMPLEMENTS"),
    ...children(document),
  ],
  Section: (section) => [container(section), ...children(section)],
  Jurisdiction: (place) => [
    ...targets(place, "PART_OF"),
    ...sources(place, "COVERS"),
    ...sources(place, "PART_OF").filter((node) => node.type === "Jurisdiction"),
    ...sources(place, "PART_OF").filter((node) => node.type === "Unit").sort((a, b) => b.roles.length - a.roles.length),
  ],
  Function: (line) => sources(line, "PERFORMS").sort((a, b) => b.roles.length - a.roles.length),
};

/** The neighbours of `node`, each once. */
export function neighbours(node) {
  return [...new Set(FINDERS[node.type](node).filter((other) => other && other !== node))];
}

const DRAWN = new Set([
  ...ROLES, ...LINEAGE, "RELATED", "IMPLEMENTS", "COVERS", "ISSUED_BY", "PART_OF", "WORKS_IN", "MEMBER_OF", "PERFORMS", "SUCCEEDS",
]);

/**
 * The edges to draw among `nodes`. Where the sections between a document and its task are not
 * drawn, one CONTAINS line stands for the way through them.
 */
export function edgesAmong(model, nodes) {
  const among = [...nodes].flatMap((node) => node.out.filter((edge) => DRAWN.has(edge.type) && nodes.has(edge.to)));
  const held = [...nodes].flatMap((node) => {
    if (node.type !== "Task" && node.type !== "Section") return [];
    let holder = container(node);
    while (holder && !nodes.has(holder)) holder = container(holder);
    return holder ? [{ key: `c${node.key}`, type: "CONTAINS", from: holder, to: node }] : [];
  });
  return [...among, ...held];
}

/** The tasks of one thread, or of the whole chain of lineage where no thread is given. */
export function threadOf(task, model) {
  if (!task.thread) return [];
  return model.Task.filter((other) => other.thread === task.thread);
}
