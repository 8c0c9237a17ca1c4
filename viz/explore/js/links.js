// Links: what the panel says of lineage, between two tasks or two groups of tasks.
import { el, marked } from "./dom.js";
import { placeName } from "./model.js";
import { codeName, kindName, say } from "./words.js";

const MOST_PAIRS = 60;

/** One linked task: what kind of link, how much is shared, its text with the shared part marked. */
export function linkCard({ edge, other, up }, go) {
  const spans = clauses(edge).map(([a, b, c, d]) => (up ? [a, b] : [c, d]));
  const [here, there] = up ? [edge.share_down, edge.share_up] : [edge.share_up, edge.share_down];
  const told = [
    here === null ? "" : say("shareDown", { n: Math.round(100 * here) }),
    there === null ? "" : say("shareUp", { n: Math.round(100 * there) }),
  ];
  return el("button", { type: "button", className: "link", onclick: () => go(other) },
    el("span", { className: "meta" }, where(other)),
    el("span", { className: "tags" }, tags(edge), el("span", { className: "meta" }, told.filter(Boolean).join("，"))),
    el("span", { className: "text" }, ...marked(other.text, spans)));
}

/** Both tasks of one link under each other, the later or lower one second. */
export function linkPanel(edge, go) {
  const pairs = clauses(edge);
  const half = (task, spans) => el("button", { type: "button", className: "link", onclick: () => go(task) },
    el("span", { className: "meta" }, where(task)), el("span", { className: "text" }, ...marked(task.text, spans)));
  return [
    el("h2", null, kindName(edge.type)),
    el("p", { className: "tags" }, tags(edge)),
    half(edge.to, pairs.map(([a, b]) => [a, b])),
    half(edge.from, pairs.map(([, , c, d]) => [c, d])),
    pairs.length ? el("p", { className: "note" }, say("shared")) : null,
  ];
}

/** The task pairs behind one line of the overview, in the order of the upper or earlier document. */
export function flowPanel(type, edges, go) {
  const sorted = [...edges].sort((a, b) => a.to.ordinal - b.to.ordinal || a.from.ordinal - b.from.ordinal);
  const entry = (edge) => el("li", null, ...linkPanel(edge, go).slice(1, 4));
  return [
    el("h2", null, kindName(type)),
    el("p", null, `${side(edges[0].from)} → ${side(edges[0].to)}`),
    el("p", { className: "note" }, say(edges.length > MOST_PAIRS ? "pairsSome" : "pairs", { n: edges.length, m: MOST_PAIRS }), say("shared")),
    el("ol", { className: "pairs" }, sorted.slice(0, MOST_PAIRS).map(entry)),
  ];
}

const side = (task) => [placeName(task.document?.place), task.document?.year].filter(Boolean).join(" ");

function tags(edge) {
  const changes = (edge.change ?? []).map((code) => el("span", { className: `tag ${code}` }, codeName("changes", code)));
  return [el("span", { className: "tag kind" }, kindName(edge.type)), ...changes];
}

/** The clauses of a link; a table may hold them as JSON text or not at all. */
function clauses(edge) {
  return edge.clauses ? JSON.parse(edge.clauses) : [];
}

export const where = (task) => [
  placeName(task.document?.place), task.document?.year, say("ordinal", { n: task.ordinal }),
].filter(Boolean).join(" · ");

