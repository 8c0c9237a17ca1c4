// App: the state of the page and what every part of it tells the others.
import { createCanvas, MOST_DRAWN } from "./canvas.js";
import { button, byId, el } from "./dom.js";
import { FIELDS, choices, emptyFilters, isFiltered, passes } from "./filters.js";
import { fillList } from "./list.js";
import { ROLES, nameOf, placeName, readModel } from "./model.js";
import { neighbours } from "./neighbours.js";
import { overview } from "./overview.js";
import { linePanel, nodePanel, startPanel } from "./panel.js";
import { searchIndex, terms } from "./search.js";
import { csv, download } from "./table.js";
import { codeName, codeOrder, kindColour, kindName, language, say, setLanguage, setNames } from "./words.js";

const TABS = { tasks: "Task", units: "Unit", documents: "Document" };
const EXPAND_BY = 40;
const MOST_MATCHES = 150;

const payload = JSON.parse(byId("data").textContent);
setNames(payload);
const model = readModel(payload);
const index = searchIndex(model);
const state = { query: "", filters: emptyFilters(), tab: "tasks", chosen: null, view: "overview", past: [], of: 0, detailed: true };
const canvas = createCanvas(byId("graph"), model, { chosen: choose, chosenLine, opened: expand, hovered, drawn });
const act = { go, expand, focus, filter: filterBy, draw: drawThread, left: (node) => undrawn(node).length };

function matching() {
  const found = index.find(state.query);
  const asked = terms(state.query).length > 0;
  const tasks = model.Task.filter((task) => passes(task, state.filters) && (!asked || found.has(task)));
  if (asked) tasks.sort((a, b) => found.get(a) - found.get(b) || a.key - b.key);
  return { found, asked, tasks };
}

/** The entries of each tab: [{node, count}], count being its tasks among those that pass. */
function entries({ found, asked, tasks }) {
  const passing = model.Task.filter((task) => passes(task, state.filters));
  const counts = new Map();
  for (const task of passing)
    for (const node of new Set([task.document, ...task.roles.map((edge) => edge.from)])) counts.set(node, (counts.get(node) ?? 0) + 1);
  const free = !isFiltered(state.filters);
  const named = (nodes) => nodes
    .filter((node) => (asked ? found.has(node) : true) && (free || counts.has(node)))
    .map((node) => ({ node, count: counts.get(node) ?? 0 }))
    .sort((a, b) => (asked ? found.get(a.node) - found.get(b.node) : 0) || b.count - a.count || a.node.key - b.node.key);
  return { tasks: tasks.map((node) => ({ node, count: 1 })), units: named(model.Unit), documents: named(model.Document) };
}

function renderList() {
  const matches = matching();
  state.tasks = matches.tasks;
  const lists = entries(matches);
  // A tab that would be empty while another is not would hide what was found.
  if (!lists[state.tab].length) state.tab = Object.keys(TABS).find((tab) => lists[tab].length) ?? state.tab;
  byId("tabs").replaceChildren(...Object.keys(TABS).map((tab) => button(`${say(tab)} ${lists[tab].length}`, () => { state.tab = tab; renderList(); },
    { role: "tab", "aria-selected": String(tab === state.tab), "data-tab": tab })));
  fillList(byId("list"), lists[state.tab], terms(state.query), state.chosen, go);
}

function renderFilters() {
  const selects = FIELDS.map((field) => {
    const counts = choices(model.Task, state.filters, field);
    if (state.filters[field] !== null && !counts.has(state.filters[field])) counts.set(state.filters[field], 0);
    const select = el("select", { id: `filter-${field}`, onchange: () => setFilter(field, select.value) },
      el("option", { value: "" }, say("all")), options(field, counts));
    select.value = state.filters[field] === null ? "" : JSON.stringify(state.filters[field]);
    return el("label", { className: state.filters[field] === null ? "" : "on" }, el("span", null, say(field)), select);
  });
  const clear = button(say("clear"), () => { state.filters = emptyFilters(); refilter(); }, { id: "clear", disabled: !isFiltered(state.filters) });
  byId("filters").replaceChildren(...selects, clear);
}

function options(field, counts) {
  const option = ([value, count]) => el("option", { value: JSON.stringify(value) }, `${choiceName(field, value)}（${count}）`);
  const sorted = [...counts].sort((a, b) => choiceOrder(field, a, b));
  if (field !== "unit") return sorted.map(option);
  const places = Map.groupBy ? Map.groupBy(sorted, ([key]) => model.nodes[key].place) : grouped(sorted, ([key]) => model.nodes[key].place);
  return [...places].map(([place, held]) => el("optgroup", { label: place ? nameOf(place) : say("unknownPlace") }, held.map(option)));
}

function grouped(list, by) {
  const groups = new Map();
  for (const one of list) groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
  return groups;
}

function choiceName(field, value) {
  if (field === "year") return String(value);
  if (field === "role") return kindName(value);
  if (field === "deadline") return value === "none" ? say("none") : codeName("deadline_kinds", value);
  const node = model.nodes[value];
  if (field === "document") return [placeName(node.place), node.year, node.title].filter(Boolean).join(" ");
  return language() === "en" && node.name_en ? node.name_en : nameOf(node);
}

function choiceOrder(field, [a, m], [b, n]) {
  if (field === "year") return b - a;
  if (field === "role") return ROLES.indexOf(a) - ROLES.indexOf(b);
  if (field === "document") return (model.nodes[b].year ?? 0) - (model.nodes[a].year ?? 0) || a - b;
  if (field === "place") return levelRank(a) - levelRank(b) || a - b;
  return n - m || (a < b ? -1 : 1);
}

const levelRank = (key) => codeOrder("levels").indexOf(model.nodes[key].level);

function setFilter(field, value) {
  state.filters[field] = value === "" ? null : JSON.parse(value);
  refilter();
}

function refilter() {
  renderFilters();
  renderList();
  if (state.view === "overview") showOverview();
  renderViews();
  if (!state.chosen) renderPanel();
}

function filterBy(node) {
  const field = { Unit: "unit", Document: "document", Jurisdiction: "place", Function: "function" }[node.type];
  state.filters = { ...emptyFilters(), [field]: node.key };
  state.query = byId("query").value = "";
  state.tab = "tasks";
  refilter();
}

function renderViews() {
  const views = [
    button(say("overview"), () => showOverview(), { "aria-pressed": String(state.view === "overview"), "data-view": "overview" }),
    button(say("drawMatches"), drawMatches, { "aria-pressed": String(state.view === "matches"), "data-view": "matches", disabled: !state.tasks.length }),
    button(say("back"), back, { disabled: !state.past.length, "data-view": "back" }),
  ];
  byId("views").replaceChildren(...views);
}

function renderZoom() {
  byId("zoom").replaceChildren(...[["zoomIn", "+", () => canvas.zoomBy(1.3)], ["zoomOut", "−", () => canvas.zoomBy(1 / 1.3)], ["fit", "⤢", () => canvas.fit()]]
    .map(([key, sign, run]) => button(sign, run, { title: say(key), "aria-label": say(key), "data-zoom": key })));
}

/** Remembers what is drawn, so that one can come back to it. */
function remember() {
  state.past.push({ view: state.view, of: state.of, chosen: state.chosen, elements: canvas.cy.elements().jsons() });
  if (state.past.length > 20) state.past.shift();
}

function back() {
  const last = state.past.pop();
  if (!last) return;
  Object.assign(state, { view: last.view, of: last.of });
  canvas.place(last.elements);
  choose(last.chosen);
}

function showOverview(first = false) {
  if (!first && state.view !== "overview") remember();
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
  state.view = "near";
  state.of = near.length + 1;
  canvas.show([node, ...near.slice(0, EXPAND_BY)], node);
  choose(node);
}

function expand(node) {
  const first = !canvas.cy.getElementById(`n${node.key}`).length || state.view === "overview";
  if (first) { focus(node); return; }
  const fresh = undrawn(node);
  if (!fresh.length) return;
  remember();
  state.of = canvas.drawn().size + fresh.length;
  canvas.add(fresh.slice(0, EXPAND_BY), node);
  choose(node);
}

function undrawn(node) {
  const there = state.view === "overview" ? new Set() : canvas.drawn();
  return neighbours(node).filter((other) => !there.has(other));
}

function drawMatches() {
  remember();
  const nodes = new Set(state.tasks.slice(0, MOST_MATCHES));
  const shown = [...nodes];
  for (const task of shown) for (const edge of task.roles) if (nodes.size < MOST_DRAWN) nodes.add(edge.from);
  for (const task of shown) if (task.document && nodes.size < MOST_DRAWN) nodes.add(task.document);
  state.view = "matches";
  const all = new Set(state.tasks.flatMap((task) => [task, task.document, ...task.roles.map((edge) => edge.from)]));
  state.of = all.size;
  canvas.show([...nodes], null);
  choose(null);
}

function drawThread(tasks, centre) {
  remember();
  state.view = "near";
  const documents = tasks.map((task) => task.document).filter(Boolean);
  const nodes = [...new Set([...tasks, ...documents])];
  state.of = nodes.length;
  canvas.show(nodes, centre);
  choose(centre);
}

/** To a node from the list or the panel: into the drawing if it is not in it yet. */
function go(node) {
  if (canvas.cy.getElementById(`n${node.key}`).length) choose(node);
  else focus(node);
}

function choose(node) {
  state.chosen = node;
  history.replaceState(null, "", node ? `#${encodeURIComponent(node.id)}` : " ");
  canvas.select(node);
  renderPanel();
  renderViews();
  for (const item of byId("list").querySelectorAll("[aria-current]")) item.removeAttribute("aria-current");
  if (node) byId("list").querySelector(`[data-key="${node.key}"]`)?.setAttribute("aria-current", "true");
}

function chosenLine(data) {
  const content = linePanel(data, model, act);
  if (!content) return;
  state.chosen = null;
  canvas.select(null);
  canvas.cy.getElementById(data.id).select();
  showPanel(content, true);
}

function renderPanel() {
  const content = state.chosen ? nodePanel(state.chosen, model, act) : startPanel(model, state.tasks, startText(), act);
  showPanel(content, state.chosen !== null);
}

function startText() {
  if (state.view !== "overview") return "startNodes";
  return state.detailed ? "startText" : "startCards";
}

function showPanel(content, open) {
  const panel = byId("panel");
  const close = open ? button(say("close"), () => choose(null), { className: "close", "data-act": "close" }) : null;
  panel.replaceChildren(...[close, ...content].flat(3).filter((child) => child !== null && child !== undefined && child !== ""));
  panel.scrollTop = 0;
  document.body.classList.toggle("open", open);
}

function hovered(data) {
  const hint = byId("hint");
  if (!data) { hint.textContent = say("hint"); return; }
  if (data.source === undefined) { hint.textContent = `${kindName(data.type)}：${nameOf(model.nodes[data.key])}`; return; }
  const [from, to] = [data.source, data.target].map((id) => canvas.cy.getElementById(id).data("key"));
  const count = data.count > 1 ? ` ${say("countShort", { n: data.count })}` : "";
  hint.textContent = `${nameOf(model.nodes[from])} —${kindName(data.type)}${count}→ ${nameOf(model.nodes[to])}`;
}

function drawn() {
  byId("hint").textContent = say("hint");
  const documents = state.view === "overview";
  const n = documents ? canvas.cy.nodes(".head").length : canvas.drawn().size;
  const some = state.of > n;
  byId("notice").textContent = say(`${documents ? "documents" : "nodes"}${some ? "Some" : "All"}`, { n, m: state.of });
  byId("notice").classList.toggle("some", some);
  const kinds = [...new Set(canvas.cy.nodes("[colour]").map((node) => node.data("type")))];
  const lines = [...new Set(canvas.cy.edges().map((edge) => edge.data("type")))];
  const entry = (kind, className) => {
    const mark = el("i", { className: `${className} ${kind}` });
    mark.style.color = kindColour(kind);
    return el("span", null, mark, kindName(kind));
  };
  byId("legend").replaceChildren(...kinds.map((kind) => entry(kind, "dot")), ...lines.map((kind) => entry(kind, "stroke")));
}

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function graphKey(event) {
  if (ARROWS[event.key]) {
    const node = canvas.beside(state.chosen, ARROWS[event.key]);
    if (node) choose(node);
  } else if (event.key === "Enter" && state.chosen) expand(state.chosen);
  else if (event.key === "+" || event.key === "=") canvas.zoomBy(1.3);
  else if (event.key === "-") canvas.zoomBy(1 / 1.3);
  else if (event.key === "0") canvas.fit();
  else return;
  event.preventDefault();
}

function pageKey(event) {
  if (event.key === "Escape") choose(null);
  if (event.key === "/" && event.target.tagName !== "INPUT") { event.preventDefault(); byId("query").focus(); }
}

function listKey(event) {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const items = [...byId("list").querySelectorAll(".item")];
  const at = items.indexOf(document.activeElement);
  items[at + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
  event.preventDefault();
}

function renderAll() {
  document.documentElement.lang = language() === "en" ? "en" : "zh-Hans";
  byId("query").placeholder = say("search");
  byId("query").setAttribute("aria-label", say("search"));
  byId("graph").setAttribute("aria-label", say("graphName"));
  byId("list").setAttribute("aria-label", say("listName"));
  byId("print").textContent = say("print");
  byId("language").textContent = say("language");
  byId("download").textContent = say("download");
  byId("download").title = say("downloadHint");
  byId("panel").setAttribute("aria-label", say("details"));
  byId("totals").textContent = say("totals", { documents: model.Document.length, tasks: model.Task.length, units: model.Unit.length });
  byId("hint").textContent = say("hint");
  renderFilters();
  renderList();
  renderZoom();
}

let typing = 0;
byId("query").addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(() => { state.query = byId("query").value; renderList(); renderViews(); }, 60);
});
// On narrow screens the panel lies over the list; who searches wants to see the list.
byId("query").addEventListener("focus", () => document.body.classList.remove("open"));
byId("language").addEventListener("click", () => {
  setLanguage(language() === "en" ? "zh" : "en");
  state.past = [];
  renderAll();
  if (state.view === "overview") { const { chosen } = state; showOverview(); choose(chosen); } else { drawn(); renderPanel(); renderViews(); }
});
byId("download").addEventListener("click", () => download(csv(state.tasks), `${document.title}.csv`));
// A canvas keeps its size in pixels; paper gets a picture of the whole drawing instead.
window.addEventListener("beforeprint", () => {
  byId("printed").src = canvas.cy.png({ full: true, scale: 2, maxWidth: 4000, maxHeight: 4000, bg: "#ffffff" });
  byId("printed").hidden = false;
});
window.addEventListener("afterprint", () => { byId("printed").hidden = true; });
byId("print").addEventListener("click", () => window.print());
byId("graph").addEventListener("keydown", graphKey);
byId("list").addEventListener("keydown", listKey);
document.addEventListener("keydown", pageKey);
window.addEventListener("resize", () => canvas.cy.resize());

/** The node that the address of the page names, so that a place in the graph can be sent on. */
function addressed() {
  const id = decodeURIComponent(location.hash.slice(1));
  return id ? model.nodes.find((node) => node.id === id && node.type !== "Evidence") : null;
}

const first = addressed();
renderAll();
showOverview(true);
if (first) go(first);
window.tiaokuai = { cy: canvas.cy, model, state };
