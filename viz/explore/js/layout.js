// Layout: fcose from a fixed seed, upper levels above and earlier years to the left; no overlaps.
import { codeOrder } from "./words.js";
import { documentOf } from "./model.js";

const MARGIN = 14;

/** Positions for the drawn nodes: Map id → {x, y}. `fresh`: forget where things were. */
export function arrangeCards(cy, model, fresh) {
  const random = Math.random;
  Math.random = seeded(20250101);
  try {
    cy.layout({
      name: "fcose", quality: "default", randomize: fresh, animate: false, fit: false, packComponents: false,
      nodeRepulsion: 12000, idealEdgeLength: Math.max(110, 14 * Math.sqrt(cy.nodes().length)), edgeElasticity: 0.35, gravity: 0.35,
      nodeSeparation: 120, relativePlacementConstraint: order(cy, model),
    }).run();
  } finally {
    Math.random = random;
  }
  return apart(cy);
}

/** Mulberry32: a small generator with a good spread (Tommy Ettinger, public domain). */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function order(cy, model) {
  const levels = codeOrder("levels");
  const constraints = [];
  cy.edges(".DERIVES_FROM, .CONTINUES").forEach((line) => {
    const [from, to] = [line.source(), line.target()].map((end) => documentOf(model.nodes[end.data("key")]));
    const rank = (document) => levels.indexOf(document?.place?.level);
    if (line.hasClass("DERIVES_FROM") && rank(to) >= 0 && rank(to) < rank(from))
      constraints.push({ top: line.target().id(), bottom: line.source().id(), gap: 110 });
    if (line.hasClass("CONTINUES") && to?.year < from?.year)
      constraints.push({ left: line.target().id(), right: line.source().id(), gap: 200 });
  });
  return constraints.length ? constraints : undefined;
}

/** Pushes overlapping cards apart along the shorter way. */
function apart(cy) {
  const boxes = cy.nodes().map((node) => ({
    id: node.id(), ...node.position(), w: node.data("width") + MARGIN, h: node.data("height") + MARGIN,
  }));
  for (let round = 0; round < 300; round += 1) {
    let moved = false;
    boxes.sort((a, b) => a.x - a.w / 2 - (b.x - b.w / 2) || (a.id < b.id ? -1 : 1));
    boxes.forEach((a, at) => {
      for (let next = at + 1; next < boxes.length; next += 1) {
        const b = boxes[next];
        if (b.x - b.w / 2 >= a.x + a.w / 2) { if (b.x - a.x > 400) break; continue; }
        moved = separate(a, b) || moved;
      }
    });
    if (!moved) break;
  }
  return new Map(boxes.map(({ id, x, y }) => [id, { x, y }]));
}

function separate(a, b) {
  const x = (a.w + b.w) / 2 - Math.abs(b.x - a.x);
  const y = (a.h + b.h) / 2 - Math.abs(b.y - a.y);
  if (x <= 0.01 || y <= 0.01) return false;
  if (x < y) {
    const push = (b.x >= a.x ? x : -x) / 2;
    a.x -= push;
    b.x += push;
  } else {
    const push = (b.y >= a.y ? y : -y) / 2;
    a.y -= push;
    b.y += push;
  }
  return true;
}
