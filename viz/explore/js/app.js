// App: the parts of the page put together; what one of them changes the others show.
import { createCanvas } from "./canvas.js";
import { button, byId, el } from "./dom.js";
import { fillFilters } from "./filterbar.js";
import { emptyFilters } from "./filters.js";
import { listenToKeys } from "./keys.js";
import { fillList } from "./list.js";
import { matches } from "./matches.js";
import { nameOf, readModel } from "./model.js";
import { linePanel, nodePanel } from "./panel.js";
import { searchIndex, terms } from "./search.js";
import { startPanel } from "./start.js";
import { csv, download } from "./table.js";
import { createViews } from "./views.js";
import { kindColour, kindName, language, say, setLanguage, setNames } from "./words.js";

const TABS = ["tasks", "units", "documents"];
const FIELD_OF = { Unit: "unit", Document: "document", Jurisdiction: "place", Function: "function" };

const payload = JSON.parse(byId("data").textContent);
setNames(payload);
const model = readModel(payload);
const index = searchIndex(model);
const state = { query: "", filters: emptyFilters(), tab: "tasks", tasks: [], chosen: null, view: "overview", of: 0, detailed: true, past: [] };
const canvas = createCanvas(byId("graph"), model, { chosen: choose, chosenLine, opened: (node) => views.expand(node), hovered, drawn });
const views = createViews(model, canvas, state, choose);
const act = {
  go: views.go, expand: views.expand, focus: views.focus, draw: views.showThread, filter: filterBy,
  left: (node) => views.undrawn(node).length,
};

function renderList() {
  const lists = matches(model, index, state.query, state.filters);
  state.tasks = lists.tasks.map((entry) => entry.node);
  // A tab that is empty while another is not would hide what was found.
  if (!lists[state.tab].length) state.tab = TABS.find((tab) => lists[tab].length) ?? state.tab;
  byId("tabs").replaceChildren(...TABS.map((tab) => button(`${say(tab)} ${lists[tab].length}`, () => { state.tab = tab; renderList(); },
    { role: "tab", "aria-selected": String(tab === state.tab), "data-tab": tab })));
  fillList(byId("list"), lists[state.tab], terms(state.query), state.chosen, views.go);
}

function renderFilters() {
  fillFilters(byId("filters"), model, state.filters, refilter);
}

function refilter(filters) {
  state.filters = filters;
  renderFilters();
  renderList();
  if (state.view === "overview") views.showOverview();
  renderViews();
  if (!state.chosen) renderPanel();
}

function filterBy(node) {
  state.query = byId("query").value = "";
  state.tab = "tasks";
  refilter({ ...emptyFilters(), [FIELD_OF[node.type]]: node.key });
}

function renderViews() {
  const view = (key, word, act, disabled) => button(say(word), act, { "aria-pressed": String(state.view === key), "data-view": key, disabled });
  byId("views").replaceChildren(
    view("overview", "overview", views.showOverview, false),
    view("matches", "drawMatches", views.showMatches, !state.tasks.length),
    button(say("back"), views.back, { "data-view": "back", disabled: !state.past.length }));
}

function renderZoom() {
  const tool = (key, sign, run) => button(sign, run, { title: say(key), "aria-label": say(key), "data-zoom": key });
  byId("zoom").replaceChildren(tool("zoomIn", "+", () => canvas.zoomBy(1.3)), tool("zoomOut", "−", () => canvas.zoomBy(1 / 1.3)), tool("fit", "⤢", canvas.fit));
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
  const text = state.view !== "overview" ? "startNodes" : state.detailed ? "startText" : "startCards";
  showPanel(state.chosen ? nodePanel(state.chosen, model, act) : startPanel(model, state.tasks, text, act), state.chosen !== null);
}

function showPanel(content, open) {
  const close = open ? button(say("close"), () => choose(null), { className: "close", "data-act": "close" }) : null;
  byId("panel").replaceChildren(...[close, ...content].flat(3).filter((child) => child !== null && child !== undefined && child !== ""));
  byId("panel").scrollTop = 0;
  document.body.classList.toggle("open", open);
}

function hovered(data) {
  const hint = byId("hint");
  if (!data) { hint.textContent = say("hint"); return; }
  if (data.source === undefined) { hint.textContent = `${kindName(data.type)}：${nameOf(model.nodes[data.key])}`; return; }
  const [from, to] = [data.source, data.target].map((id) => nameOf(model.nodes[canvas.cy.getElementById(id).data("key")]));
  hint.textContent = `${from} —${kindName(data.type)}${data.count > 1 ? ` ${say("countShort", { n: data.count })}` : ""}→ ${to}`;
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


function renderAll() {
  document.documentElement.lang = language() === "en" ? "en" : "zh-Hans";
  for (const id of ["print", "language", "download", "hint"]) byId(id).textContent = say(id);
  for (const [id, word] of [["query", "search"], ["graph", "graphName"], ["list", "listName"], ["panel", "details"]])
    byId(id).setAttribute("aria-label", say(word));
  byId("query").placeholder = say("search");
  byId("download").title = say("downloadHint");
  byId("totals").textContent = say("totals", { documents: model.Document.length, tasks: model.Task.length, units: model.Unit.length });
  renderFilters();
  renderList();
  renderZoom();
}

/** The node that the address of the page names, so that a place in the graph can be sent on. */
function addressed() {
  try {
    const id = decodeURIComponent(location.hash.slice(1));
    return model.nodes.find((node) => node.id === id) ?? null;
  } catch {
    return null; // a damaged address names nothing
  }
}

let typing = 0;
byId("query").addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(() => { state.query = byId("query").value; renderList(); renderViews(); }, 60);
});
// On narrow screens the panel lies over the list; who searches wants to see the list.
byId("query").addEventListener("focus", () => document.body.classList.remove("open"));
byId("language").addEventListener("click", () => {
  const { chosen } = state;
  setLanguage(language() === "en" ? "zh" : "en");
  state.past = [];
  renderAll();
  if (state.view === "overview") views.showOverview();
  else drawn();
  choose(chosen);
});
byId("download").addEventListener("click", () => download(csv(state.tasks), `${document.title}.csv`));
byId("print").addEventListener("click", () => window.print());
// A canvas keeps its size in pixels; paper gets a picture of the whole drawing instead.
window.addEventListener("beforeprint", () => {
  byId("printed").src = canvas.cy.png({ full: true, scale: 2, maxWidth: 4000, maxHeight: 4000, bg: "#ffffff" });
  byId("printed").hidden = false;
});
window.addEventListener("afterprint", () => { byId("printed").hidden = true; });
window.addEventListener("resize", () => canvas.cy.resize());
listenToKeys(canvas, { chosen: () => state.chosen, choose, expand: views.expand });

const first = addressed();
renderAll();
views.showOverview();
if (first) views.go(first);
window.tiaokuai = { cy: canvas.cy, model, state };
