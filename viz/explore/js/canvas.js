// Canvas: the drawing and what can be done to it with mouse and keys.
import { card, line } from "./cards.js";
import { documentOf } from "./model.js";
import { arrangeCards } from "./layout.js";
import { placeLabels } from "./labels.js";
import { edgesAmong } from "./neighbours.js";

export const MOST_DRAWN = 400;
const FAMILY = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif';
const calm = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

const STYLE = [
  { selector: "node", style: {
    shape: "round-rectangle", width: "data(width)", height: "data(height)", "corner-radius": 5,
    "font-family": FAMILY, "font-size": 12, "text-wrap": "wrap", "line-height": 1.3,
    "text-valign": "center", "text-halign": "center", color: "#22262b", "border-width": 1.2,
    "background-color": "#ffffff", "border-color": "#999999", "overlay-opacity": 0 } },
  { selector: "node[label]", style: { label: "data(label)" } },
  { selector: "node[colour]", style: { "border-color": "data(colour)" } },
  { selector: "node.Task", style: { "background-color": "#fffaf1" } },
  { selector: "node.Unit", style: { "background-color": "#eef8f3", "corner-radius": 13 } },
  { selector: "node.Section", style: { "background-color": "#f3f7fc" } },
  { selector: "node.Document", style: { "background-color": "data(colour)", color: "#ffffff", "font-weight": 600 } },
  { selector: "node.Jurisdiction", style: { "background-color": "data(colour)", color: "#ffffff", "corner-radius": 13 } },
  { selector: "node.Function", style: { "background-color": "data(colour)", color: "#ffffff", shape: "round-hexagon" } },
  { selector: "node.ghost", style: { "background-color": "#ffffff", color: "#4a5563", "border-style": "dashed", "font-weight": 400 } },
  { selector: "node.frame", style: { "background-color": "#ffffff", "border-color": "#c9d3df", events: "no", "z-index": 0 } },
  { selector: "node.head", style: { "text-max-width": 1000 } },
  { selector: "node.row", style: {
    "border-width": 0, "text-halign": "right", "text-margin-x": -208, "corner-radius": 3, "background-fill": "linear-gradient",
    "background-gradient-direction": "to-right", "background-gradient-stop-colors": "#dbe7f4 #dbe7f4 #f7f9fc #f7f9fc",
    "background-gradient-stop-positions": (node) => `0% ${node.data("share")} ${node.data("share")} 100%` } },
  { selector: "node.level", style: { "background-opacity": 0, "border-width": 0, "font-size": 15, "font-weight": 600, color: "#6b7480", events: "no" } },
  { selector: "node.far", style: {
    width: "data(dot)", height: "data(dot)", "background-color": "data(colour)", "corner-radius": 100, "border-width": 0,
    "font-size": "data(font)", "text-valign": "bottom", "text-halign": "center", "text-margin-x": 0, color: "#22262b", "font-weight": 500,
    "text-background-color": "#faf9f6", "text-background-opacity": 0.8, "text-background-shape": "round-rectangle", "z-index": 10 } },
  { selector: "node.far.above", style: { "text-valign": "top" } },
  { selector: "node.far.left", style: { "text-valign": "center", "text-halign": "left" } },
  { selector: "node.far.right", style: { "text-valign": "center", "text-halign": "right" } },
  { selector: "node.far.Document, node.far.Section", style: { "corner-radius": 0 } },
  { selector: "edge", style: {
    width: 1.3, "curve-style": "bezier", "line-color": "data(colour)", "target-arrow-color": "data(colour)",
    "target-arrow-shape": "triangle", "arrow-scale": 0.8, "line-opacity": 0.75, "overlay-opacity": 0 } },
  { selector: "edge.LEADS", style: { width: 2.4 } },
  { selector: "edge.SUPPORTS", style: { "line-style": "dashed" } },
  { selector: "edge.RELATED", style: { "line-style": "dotted", "target-arrow-shape": "none" } },
  { selector: "edge.PARALLELS", style: { "target-arrow-shape": "none" } },
  { selector: "edge.CONTAINS", style: { width: 1, "line-opacity": 0.55, "target-arrow-shape": "none" } },
  { selector: "edge.flow", style: {
    width: "data(thickness)", "line-opacity": 0.4, "target-arrow-shape": "none", "font-family": FAMILY, color: "#3d4650", "text-background-color": "#ffffff", "text-background-opacity": 0.9,
    "text-background-padding": 2, "text-background-shape": "round-rectangle", "text-events": "yes" } },
  { selector: "edge[shown]", style: { label: "data(shown)", "font-size": "data(font)" } },
  { selector: "edge.basis", style: { width: 1.2, "line-style": "dashed", "line-opacity": 0.5 } },
  { selector: "edge.ahead", style: { "source-endpoint": "90deg", "target-endpoint": "270deg" } },
  { selector: "edge.behind", style: { "source-endpoint": "270deg", "target-endpoint": "90deg" } },
  { selector: "edge.beside", style: {
    "curve-style": "unbundled-bezier", "source-endpoint": "90deg", "target-endpoint": "90deg",
    "control-point-weights": 0.5, "edge-distances": "endpoints",
    "control-point-distances": (edge) => { const dy = edge.target().position("y") - edge.source().position("y"); return -Math.sign(dy || 1) * Math.min(40 + Math.abs(dy) / 6, 110); } } },
  { selector: "edge.ahead, edge.behind", style: {
    "curve-style": "unbundled-bezier", "edge-distances": "endpoints", "control-point-weights": bend("weights"), "control-point-distances": bend("distances") } },
  { selector: ".faint", style: { opacity: 0.14 } },
  { selector: "node.faint", style: { opacity: 0.34 } },
  { selector: "edge.lit", style: { "line-opacity": 0.95, "z-index": 9 } },
  { selector: "node.centre", style: { "border-width": 2.4 } },
  { selector: "node:selected", style: { "border-width": 3, "border-color": "#111111", "border-style": "solid", "z-index": 20 } },
  { selector: "edge:selected", style: { "line-opacity": 1, width: 4 } },
];

/** Two control points that let a line leave and arrive level, like a flow between columns. */
function bend(what) {
  return (edge) => {
    const [a, b] = [edge.source(), edge.target()];
    const side = edge.hasClass("ahead") ? 1 : -1;
    const dx = b.position("x") - a.position("x") - side * (a.data("width") + b.data("width")) / 2;
    const dy = b.position("y") - a.position("y");
    const square = dx * dx + dy * dy || 1;
    const weight = (0.5 * dx * dx) / square;
    if (what === "weights") return `${weight} ${1 - weight}`;
    const distance = (0.5 * dx * dy) / Math.sqrt(square);
    return `${-distance} ${distance}`;
  };
}

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
