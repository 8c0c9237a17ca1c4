// Cards: what a node looks like when drawn, with its text broken into lines and its size known.
import { clip } from "./dom.js";
import { nameOf, placeName } from "./model.js";
import { kindColour, say } from "./words.js";

export const FONT = 12;
const LINE = 16;
const SHAPES = {
  Task: [13, 3], Unit: [11, 2], Document: [14, 3], Section: [13, 2], Jurisdiction: [9, 2], Function: [8, 1],
};

/** Cytoscape data of a card for `node`. */
export function card(node) {
  const [perLine, most] = SHAPES[node.type];
  const rows = captionLines(node, perLine, most);
  const widest = Math.max(...rows.map(width));
  return {
    group: "nodes",
    data: {
      id: `n${node.key}`, key: node.key, type: node.type, caption: rows.join("\n"), short: clip(shortName(node), 12),
      width: Math.ceil(widest * FONT) + 20, height: rows.length * LINE + 10, colour: kindColour(node.type),
      weight: weight(node),
    },
    classes: [node.type, node.status === "cited" || node.status === "reconstructed" ? "ghost" : ""].join(" "),
  };
}

function captionLines(node, perLine, most) {
  if (node.type === "Document") {
    const first = [placeName(node.place), node.year].filter(Boolean).join(" · ");
    return [...(first ? lines(first, perLine, 1) : []), ...lines(node.title, perLine, 2)];
  }
  return lines(node.type === "Task" && node.number ? `${node.number}. ${node.text}` : nameOf(node), perLine, most);
}

function shortName(node) {
  if (node.type === "Document") return `${placeName(node.place)} ${node.year ?? ""}`;
  return nameOf(node);
}

function weight(node) {
  const base = { Document: 3000, Jurisdiction: 2500, Function: 2000, Section: 1000, Unit: 1500, Task: 0 }[node.type];
  return base + Math.min(node.out.length + node.in.length, 900);
}

/** The width of a text in em: Chinese one, Latin about half. */
export function width(text) {
  let sum = 0;
  for (const character of text) sum += character.codePointAt(0) > 0x2e7f ? 1 : /[A-Z]/.test(character) ? 0.7 : 0.56;
  return sum;
}

// A line does not begin with the first of these, nor end with the second.
const CLOSING = "，。、；：？！）》〉”’〕】,.;:)";
const OPENING = "（《〈“‘〔【(";

/** `text` in at most `most` lines of `perLine` em, the last one cut with a sign. */
export function lines(text, perLine, most) {
  const rows = [""];
  for (const character of text.replace(/\s+/g, " ")) {
    const row = rows.at(-1);
    if (width(row + character) <= perLine || (CLOSING.includes(character) && width(row) <= perLine)) {
      rows[rows.length - 1] += character;
      continue;
    }
    if (rows.length === most) {
      rows[most - 1] = `${Array.from(row).slice(0, -1).join("")}…`;
      return rows;
    }
    const carried = OPENING.includes(row.at(-1)) ? row.at(-1) : "";
    rows[rows.length - 1] = row.slice(0, row.length - carried.length);
    rows.push(carried + character);
  }
  return rows;
}

/** Cytoscape data of a drawn edge; `count`: how many edges of the graph it stands for. */
export function line(edge) {
  return {
    group: "edges",
    data: { id: `e${edge.key}`, key: edge.key, type: edge.type, colour: kindColour(edge.type), count: 1, label: "",
      source: `n${edge.from.key}`, target: `n${edge.to.key}` },
    classes: edge.type,
  };
}

export const countLabel = (count) => say("countShort", { n: count });
