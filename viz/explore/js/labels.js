// Labels: in the cards while they can be read; from farther away only those that find room.
import { FONT, width } from "./cards.js";

const READABLE = 8;
const FAR = 11;
const MOST = 70;

/**
 * Shows what can be read at the present zoom. Near: cards with their text. Far: dots, and the
 * names that find room below them, the important ones first; no name covers a name or a dot.
 */
export function placeLabels(cy) {
  const zoom = cy.zoom();
  cy.batch(() => {
    if (zoom * FONT >= READABLE) cy.nodes().removeClass("far above right left below").forEach((node) => { node.data("label", node.data("caption")); });
    else placeFar(cy, zoom);
    placeCounts(cy, zoom);
  });
}

function placeFar(cy, zoom) {
  const view = cy.extent();
  const dots = cy.nodes().not(".fixed");
  const sized = (node) => around(node.position(), dotSize(node, zoom), dotSize(node, zoom));
  const large = dots.not(".Task").map(sized);
  const small = dots.filter(".Task").map(sized);
  const names = [];
  dots.sort((a, b) => rank(b) - rank(a) || (a.id() < b.id() ? -1 : 1)).forEach((node) => {
    const { x, y } = node.position();
    const seen = x > view.x1 && x < view.x2 && y > view.y1 && y < view.y2 && names.length < MOST;
    const whole = ({ spot }) => spot.x1 > view.x1 && spot.x2 < view.x2;
    // The name of a document may lie on the dot of a task, but on nothing else.
    const taken = rank(node) >= IMPORTANT ? [...large, ...names] : [...large, ...small, ...names];
    const side = seen ? sides(node, zoom).filter(whole).find(({ spot }) => !taken.some((other) => meet(spot, other))) : null;
    if (side) names.push(side.spot);
    node.removeClass("above right left below").addClass(`far ${side?.name ?? ""}`);
    node.data({ label: side ? node.data("short") : "", font: FAR / zoom, dot: dotSize(node, zoom) });
  });
  cy.nodes(".fixed").forEach((node) => { node.data("label", node.data("caption")); });
}

/** The four places beside a dot where its name may stand, the best first. */
function sides(node, zoom) {
  const { x, y } = node.position();
  const half = dotSize(node, zoom) / 2;
  const w = (width(node.data("short")) * FAR + 4) / zoom;
  const h = (FAR + 5) / zoom;
  const spot = (dx, dy) => around({ x: x + dx, y: y + dy }, w * 0.98, h * 0.94);
  return [
    { name: "below", spot: spot(0, half + h / 2) }, { name: "right", spot: spot(half + w / 2, 0) },
    { name: "left", spot: spot(-half - w / 2, 0) }, { name: "above", spot: spot(0, -half - h / 2) },
  ];
}

const IMPORTANT = 2000;
const DOTS = { Document: 16, Jurisdiction: 13, Function: 13, Unit: 11, Section: 10, Task: 7 };

const dotSize = (node, zoom) => Math.min(DOTS[node.data("type")] / zoom, node.data("height") + 12);

const rank = (node) => (node.selected() ? 1e6 : 0) + (node.hasClass("centre") ? 1e5 : 0) + node.data("weight");

const meet = (a, b) => a.x1 < b.x2 && a.x2 > b.x1 && a.y1 < b.y2 && a.y2 > b.y1;

/** The numbers on lines: the greatest first, never on a card or on another number. */
function placeCounts(cy, zoom) {
  const font = Math.max(FONT - 1, 10 / zoom);
  const cards = cy.nodes("[width]").not(".frame").map((node) => around(node.position(), node.data("width"), node.data("height")));
  const taken = [];
  cy.edges(".flow").sort((a, b) => b.data("count") - a.data("count") || (a.id() < b.id() ? -1 : 1)).forEach((line) => {
    const middle = line.midpoint();
    const spot = middle && around(middle, (width(line.data("label")) + 0.6) * font, font * 1.5);
    const free = spot && Number.isFinite(middle.x) && taken.length < MOST
      && !cards.some((other) => meet(spot, other)) && !taken.some((other) => meet(spot, other));
    if (free) taken.push(spot);
    line.data("shown", free ? line.data("label") : "");
    line.data("font", font);
  });
}

const around = ({ x, y }, w, h) => ({ x1: x - w / 2, x2: x + w / 2, y1: y - h / 2, y2: y + h / 2 });
