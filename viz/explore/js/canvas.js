// Canvas: the drawing and what can be done to it with mouse and keys.
import { card, line } from "./cards.js";
import { documentOf } from "./model.js";
import { arrangeCards } from "./layout.js";
import { placeLabels } from "./labels.js";
import { edgesAmong } from "./neighbours.js";
import { STYLE } from "./style.js";

const MOST_DRAWN = 400;
const calm = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * The drawing in `holder`. `told` is called with what happened: chosen(node or null),
 * chosenLine(data), opened(node), hovered(node data, line data or null), drawn().
 */
export function createCanvas(holder, model, told) {
  const cy = cytoscape({
    container: holder, style: STYLE, elements: [], minZoom: 0.06, maxZoom: 3,
    boxSelectionEnabled: false, selectionType: "single",
  });
  let waiting = 0;
  const relabel = () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => placeLabels(cy));
  };
  cy.on("zoom pan resize", relabel);
  cy.on("position add remove", "node", relabel);
  cy.on("tap", (event) => { if (event.target === cy) told.chosen(null); });
  cy.on("tap", "node[key]", (event) => told.chosen(model.nodes[event.target.data("key")]));
  cy.on("tap", "edge", (event) => told.chosenLine(event.target.data()));
  cy.on("dbltap", "node[key]", (event) => told.opened(model.nodes[event.target.data("key")]));
  cy.on("mouseover", "node[key], edge", (event) => { holder.classList.add("over"); told.hovered(event.target.data()); });
  cy.on("mouseout", "node, edge", () => { holder.classList.remove("over"); told.hovered(null); });

  const fit = () => {
    if (!cy.elements().length) return;
    cy.fit(cy.elements(), 28);
    if (cy.zoom() > 1.15) { cy.zoom(1.15); cy.center(cy.elements()); }
  };
  const draw = () => new Set(cy.nodes("[key]").map((node) => model.nodes[node.data("key")]));

  function connect() {
    cy.edges().remove();
    cy.add(edgesAmong(model, draw()).map(line));
  }

  function settle(fresh) {
    const before = new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
    const after = arrangeCards(cy, model, fresh);
    cy.batch(() => after.forEach((spot, id) => cy.getElementById(id).position(spot)));
    if (fresh || calm()) { fit(); placeLabels(cy); return; }
    cy.batch(() => before.forEach((spot, id) => cy.getElementById(id).position(spot)));
    const moves = [...after].map(([id, spot]) => cy.getElementById(id).animation({ position: spot }, { duration: 320 }).play().promise());
    Promise.all(moves).then(() => { cy.animate({ fit: { eles: cy.elements(), padding: 28 } }, { duration: 200 }); });
  }

  return {
    cy, fit,
    drawn: draw,
    /** Draws given elements at their positions. */
    place(elements) {
      cy.elements().remove();
      cy.add(elements);
      fit();
      placeLabels(cy);
      told.drawn();
    },
    /** Draws these nodes and the edges among them, as many as there is room for. */
    show(nodes, centre) {
      cy.elements().remove();
      cy.add(nodes.slice(0, MOST_DRAWN).map(card));
      if (centre) cy.getElementById(`n${centre.key}`).addClass("centre");
      connect();
      settle(true);
      told.drawn();
    },
    /** Adds nodes beside `centre`. */
    add(nodes, centre) {
      const spot = cy.getElementById(`n${centre.key}`).position();
      const room = MOST_DRAWN - cy.nodes().length;
      nodes.slice(0, Math.max(room, 0)).forEach((node, at) => {
        const turn = at * 2.4;
        cy.add({ ...card(node), position: { x: spot.x + 150 * Math.cos(turn), y: spot.y + 150 * Math.sin(turn) } });
      });
      connect();
      settle(false);
      told.drawn();
    },
    /** Selects a drawn node and fades what does not touch it; null: nothing selected. */
    select(node) {
      cy.elements().removeClass("faint lit").unselect();
      const shown = node ? cy.getElementById(`n${node.key}`) : cy.collection();
      if (shown.empty()) { placeLabels(cy); return false; }
      const parts = shown.hasClass("head") ? rowsOf(cy, model, node) : shown;
      shown.select();
      const near = parts.union(shown).closedNeighborhood();
      cy.elements().difference(near).not(".frame, .level").addClass("faint");
      near.edges().addClass("lit");
      placeLabels(cy);
      return true;
    },
    zoomBy(factor) {
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    },
    /** The drawn node nearest to `node` in a direction ([dx, dy]); the first one when there is none. */
    beside(node, [dx, dy]) {
      const from = node && cy.getElementById(`n${node.key}`);
      const all = cy.nodes("[key]");
      if (!from || from.empty()) return all.length ? model.nodes[all[0].data("key")] : null;
      let best = null;
      all.forEach((other) => {
        const x = other.position("x") - from.position("x");
        const y = other.position("y") - from.position("y");
        const ahead = x * dx + y * dy;
        const off = Math.abs(x * dy - y * dx);
        if (ahead > 1 && ahead + 2 * off < (best?.far ?? Infinity)) best = { far: ahead + 2 * off, key: other.data("key") };
      });
      return best ? model.nodes[best.key] : node;
    },
  };
}

function rowsOf(cy, model, document) {
  return cy.nodes(".row").filter((row) => documentOf(model.nodes[row.data("key")]) === document);
}
