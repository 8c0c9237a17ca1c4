// Overview: documents in columns by level, each with its parts, and how many tasks run between.
import { clip } from "./dom.js";
import { countLabel, lines } from "./cards.js";
import { LINEAGE, children, documentOf, placeName, targets } from "./model.js";
import { codeName, codeOrder, kindColour, say } from "./words.js";

// A document with its parts, and the small card it shrinks to where there are many.
const LARGE = { column: 224, head: 46, between: 22, gap: 116 };
const SMALL = { column: 158, head: 26, between: 11, gap: 90 };
const ROW = 24;
const MOST_DETAILED = 12;
const MOST_ROWS = 10;
const MOST_DOCUMENTS = 150;

/**
 * {elements, total, detailed}: what to draw with positions, how many documents there are, and
 * whether their parts are shown. `wanted`: the documents to draw; what they implement is added.
 */
export function overview(model, wanted) {
  const asked = new Set([...wanted, ...wanted.flatMap((document) => targets(document, "IMPLEMENTS"))]);
  const chosen = [...asked].sort(byImportance).slice(0, MOST_DOCUMENTS);
  const detailed = chosen.filter((document) => document.tasks.length).length <= MOST_DETAILED;
  const boxes = chosen.map((document) => box(document, detailed));
  const elements = arrange(boxes, detailed ? LARGE : SMALL);
  return { elements: [...elements, ...flows(model, boxes), ...bases(boxes)], total: asked.size, detailed };
}

const byImportance = (a, b) => b.tasks.length - a.tasks.length || b.in.length - a.in.length || a.key - b.key;

function box(document, detailed) {
  const sections = detailed ? children(document).filter((node) => node.type === "Section" && node.tasks.length) : [];
  const shown = sections.length > MOST_ROWS ? sections.slice(0, MOST_ROWS - 1) : sections;
  const rows = shown.map((section) => ({ nodes: [section], tasks: section.tasks, text: section.title }));
  const rest = sections.slice(shown.length);
  if (rest.length)
    rows.push({ nodes: rest, tasks: rest.flatMap((s) => s.tasks), text: say("restSections", { n: rest.length }) });
  return { document, rows, height: (detailed ? LARGE : SMALL).head + (rows.length ? rows.length * ROW + 8 : 0) };
}

function arrange(boxes, size) {
  const levels = [...codeOrder("levels"), null];
  const columns = levels
    .map((level) => [level, boxes.filter((b) => levelOf(b.document) === level).sort(byYear)])
    .filter(([, held]) => held.length);
  // Small cards go into columns so high that the whole is about square.
  const most = Math.ceil(Math.sqrt((boxes.length * (size.column + size.between)) / (size.head + size.between)));
  const split = columns.map(([level, held]) => [level, size === LARGE ? [held] : chunks(held, most)]);
  const tallness = (held) => held.reduce((sum, one) => sum + one.height + size.between, -size.between);
  const full = Math.max(0, ...split.flatMap(([, subs]) => subs.map(tallness)));
  const elements = [];
  let left = 0;
  for (const [level, subs] of split) {
    elements.push(heading(level, left + (subs.length * (size.column + 16) - 16) / 2));
    for (const sub of subs) {
      let top = (full - Math.max(...subs.map(tallness))) / 2;
      for (const one of sub) {
        one.left = left;
        elements.push(...drawn(one, left, top, size));
        top += one.height + size.between;
      }
      left += size.column + 16;
    }
    left += size.gap - 16;
  }
  return elements;
}

const levelOf = (document) => document.place?.level ?? null;
const byYear = (a, b) => (a.document.year ?? 0) - (b.document.year ?? 0)
  || placeName(a.document.place).localeCompare(placeName(b.document.place), "zh-Hans-CN") || a.document.key - b.document.key;

function chunks(list, size) {
  const parts = [];
  for (let at = 0; at < list.length; at += size) parts.push(list.slice(at, at + size));
  return parts;
}

function heading(level, x) {
  const text = level === null ? say("unknownLevel") : codeName("levels", level);
  return {
    group: "nodes", classes: "level fixed", selectable: false, grabbable: false, position: { x, y: -26 },
    data: { id: `level-${level}`, type: "level", caption: text, short: text, width: 80, height: 20, weight: 9000 },
  };
}

function drawn(one, left, top, size) {
  const { document, rows, height } = one;
  const { column, head } = size;
  const ghost = document.status === "loaded" ? "" : " ghost";
  const x = left + column / 2;
  const elements = [];
  if (rows.length) elements.push(plain(`f${document.key}`, "frame fixed", x, top + height / 2, column, height));
  elements.push({
    group: "nodes", classes: `Document head fixed${ghost}`, position: { x, y: top + head / 2 },
    data: { id: `n${document.key}`, key: document.key, type: "Document", colour: kindColour("Document"),
      caption: size === LARGE ? largeCaption(document) : smallCaption(document),
      short: clip(`${placeName(document.place)} ${document.year ?? ""}`, 14), width: column, height: head, weight: 5000 + document.tasks.length },
  });
  const most = Math.max(1, ...rows.map((row) => row.tasks.length));
  rows.forEach((row, at) => {
    const single = row.nodes.length === 1;
    row.id = single ? `n${row.nodes[0].key}` : `rest${document.key}`;
    elements.push({
      group: "nodes", classes: "Section row fixed", position: { x, y: top + head + 4 + ROW * (at + 0.5) }, selectable: single,
      data: { id: row.id, key: single ? row.nodes[0].key : document.key, type: "Section", colour: kindColour("Section"),
        caption: `${String(row.tasks.length).padStart(2, "\u2007")}  ${lines(row.text, 15, 1)[0]}`, short: clip(row.text, 10),
        width: column - 10, height: ROW - 3, weight: 100, share: `${Math.round((100 * row.tasks.length) / most)}%` },
    });
  });
  return elements;
}

function largeCaption(document) {
  const count = document.tasks.length ? say("count", { n: document.tasks.length }) : say("noTasks");
  const first = [placeName(document.place), document.year, "·", count].filter(Boolean).join(" ");
  return `${lines(first, 17, 1)[0]}\n${lines(document.title, 17, 1)[0]}`;
}

function smallCaption(document) {
  const last = document.tasks.length ? `${document.year ?? ""} · ${document.tasks.length}` : `${document.year ?? ""}`;
  return `${lines(placeName(document.place) || document.title, 8, 1)[0]} ${last}`;
}

const plain = (id, classes, x, y, width, height) => ({
  group: "nodes", classes, position: { x, y }, selectable: false, grabbable: false, data: { id, type: "frame", width, height, caption: "", short: "", weight: 0 },
});

/** Lines between parts of documents: each stands for the task links that run between them. */
function flows(model, boxes) {
  const places = new Map();
  for (const one of boxes) {
    for (const task of one.document.tasks) places.set(task, { id: `n${one.document.key}`, left: one.left });
    for (const row of one.rows) for (const task of row.tasks) places.set(task, { id: row.id, left: one.left });
  }
  const sums = new Map();
  for (const edge of model.edges) {
    if (!LINEAGE.includes(edge.type)) continue;
    const [from, to] = [places.get(edge.to), places.get(edge.from)];
    if (!from || !to || documentOf(edge.from) === documentOf(edge.to)) continue;
    const id = `${edge.type}:${from.id}:${to.id}`;
    if (!sums.has(id)) sums.set(id, { id, type: edge.type, from, to, edges: [] });
    sums.get(id).edges.push(edge.key);
  }
  return [...sums.values()].map(flow);
}

function flow({ id, type, from, to, edges }) {
  const side = Math.sign(to.left - from.left);
  return {
    group: "edges", classes: `flow ${type} ${side === 0 ? "beside" : side > 0 ? "ahead" : "behind"}`,
    data: { id, type, source: from.id, target: to.id, edges, count: edges.length, label: countLabel(edges.length), colour: kindColour(type),
      thickness: Math.min(1.2 + 0.9 * Math.sqrt(edges.length), 7) },
  };
}

function bases(boxes) {
  const shown = new Set(boxes.map((one) => one.document));
  return boxes.flatMap(({ document, left }) => document.out
    .filter((edge) => edge.type === "IMPLEMENTS" && shown.has(edge.to))
    .map((edge) => {
      const to = boxes.find((one) => one.document === edge.to).left;
      const side = Math.sign(to - left);
      return { group: "edges", classes: `IMPLEMENTS basis ${side === 0 ? "beside" : side > 0 ? "ahead" : "behind"}`,
        data: { id: `e${edge.key}`, key: edge.key, type: "IMPLEMENTS", source: `n${document.key}`, target: `n${edge.to.key}`,
          colour: kindColour("IMPLEMENTS"), label: "", count: 1, thickness: 1.2 } };
    }));
}
