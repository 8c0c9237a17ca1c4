// Views: what is drawn, how one comes to it and back.
import { isFiltered, passes } from "./filters.js";
import { neighbours } from "./neighbours.js";
import { overview } from "./overview.js";

const EXPAND_BY = 40;
// At once, tasks and what they stand with: more takes seconds to lay out and cannot be read.
const MOST_TASKS = 100;
const MOST_MATCHES = 250;
const MOST_PAST = 20;

/**
 * The views of a drawing. `state`: {view, of, detailed, past, tasks, filters, chosen} of the page,
 * which the views keep up to date (`of`: how many nodes there would be to draw); `choose` is
 * called with the node that a view is about.
 */
export function createViews(model, canvas, state, choose) {
  const drawnNow = (node) => canvas.cy.getElementById(`n${node.key}`).length > 0;

  function remember() {
    state.past.push({ view: state.view, of: state.of, chosen: state.chosen, elements: canvas.cy.elements().jsons() });
    if (state.past.length > MOST_PAST) state.past.shift();
  }

  function back() {
    const last = state.past.pop();
    if (!last) return;
    Object.assign(state, { view: last.view, of: last.of });
    canvas.place(last.elements);
    choose(last.chosen);
  }

  /** Documents by level: those that hold a task which passes the filters, or all. */
  function showOverview() {
    if (canvas.cy.nodes().length && state.view !== "overview") remember();
    const passing = new Set(model.Task.filter((task) => passes(task, state.filters)).map((task) => task.document));
    const wanted = isFiltered(state.filters) ? model.Document.filter((document) => passing.has(document)) : model.Document;
    const { elements, total, detailed } = overview(model, wanted);
    Object.assign(state, { view: "overview", of: total, detailed });
    canvas.place(elements);
    choose(null);
  }

  function focus(node) {
    remember();
    const near = neighbours(node);
    Object.assign(state, { view: "near", of: near.length + 1 });
    canvas.show([node, ...near.slice(0, EXPAND_BY)], node);
    choose(node);
  }

  function expand(node) {
    if (state.view === "overview" || !drawnNow(node)) { focus(node); return; }
    const fresh = undrawn(node);
    if (!fresh.length) return;
    remember();
    state.of = canvas.drawn().size + fresh.length;
    canvas.add(fresh.slice(0, EXPAND_BY), node);
    choose(node);
  }

  /** The neighbours that are not drawn; the overview shows none as such. */
  function undrawn(node) {
    const there = state.view === "overview" ? new Set() : canvas.drawn();
    return neighbours(node).filter((other) => !there.has(other));
  }

  function showMatches() {
    remember();
    const parts = (tasks) => [tasks, tasks.flatMap((task) => task.roles.map((edge) => edge.from)), tasks.map((task) => task.document)]
      .flatMap((nodes) => nodes.filter(Boolean));
    const nodes = [...new Set(parts(state.tasks.slice(0, MOST_TASKS)))].slice(0, MOST_MATCHES);
    Object.assign(state, { view: "matches", of: new Set(parts(state.tasks)).size });
    canvas.show(nodes, null);
    choose(null);
  }

  /** One obligation through levels and years, with the documents it stands in. */
  function showThread(tasks, centre) {
    remember();
    const nodes = [...new Set([...tasks, ...tasks.map((task) => task.document).filter(Boolean)])];
    Object.assign(state, { view: "near", of: nodes.length });
    canvas.show(nodes, centre);
    choose(centre);
  }

  /** To a node from the list or the panel: into the drawing if it is not in it yet. */
  function go(node) {
    if (drawnNow(node)) choose(node);
    else focus(node);
  }

  return { back, showOverview, focus, expand, undrawn, showMatches, showThread, go };
}
