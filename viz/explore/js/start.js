// Start panel: the whole in numbers, while nothing is chosen.
import { el } from "./dom.js";
import { roleBar } from "./list.js";
import { LINEAGE, ROLES, lineage, nameOf, placeName } from "./model.js";
import { dot, facts } from "./parts.js";
import { codeName, codeOrder, kindName, say } from "./words.js";

/** What is shown while nothing is chosen: the whole in numbers, and who carries most. */
export function startPanel(model, tasks, text, act) {
  const ranked = rankUnits(model, tasks);
  const most = ranked[0]?.edges.length ?? 1;
  const rank = ({ unit, edges }) => el("li", null, el("button", { type: "button", className: "rank", onclick: () => act.go(unit) },
    el("span", { className: "row" }, el("span", null, nameOf(unit), el("small", null, placeName(unit.place))), el("b", null, String(edges.length))),
    roleBar(edges, most)));
  const list = (collective, length) => el("ol", { className: "plain" },
    ranked.filter(({ unit }) => (unit.kind === "collective") === collective).slice(0, length).map(rank));
  return [
    el("h2", null, say("start")),
    el("p", { className: "note" }, say(text)),
    facts(totals(tasks), "figures"),
    el("h3", null, say("topUnits")), roleLegend(), list(false, 10),
    el("h3", null, say("topCollectives")), list(true, 5),
    el("h3", null, say("byDeadline")), deadlines(tasks),
  ];
}

function totals(tasks) {
  const documents = new Set(tasks.map((task) => task.document).filter(Boolean));
  const units = new Set(tasks.flatMap((task) => task.roles.map((edge) => edge.from)));
  const linked = tasks.filter((task) => lineage(task, LINEAGE).length);
  return [[kindName("Document"), documents.size], [kindName("Task"), tasks.length], [kindName("Unit"), units.size], [say("linkedTasks"), linked.length]];
}

/** The units of these tasks, those with the most first; what is given to a collective counts for it alone. */
function rankUnits(model, tasks) {
  const chosen = new Set(tasks);
  return model.Unit
    .map((unit) => ({ unit, edges: unit.roles.filter((edge) => chosen.has(edge.to)) }))
    .filter(({ edges }) => edges.length)
    .sort((a, b) => b.edges.length - a.edges.length || a.unit.key - b.unit.key);
}

function deadlines(tasks) {
  const kinds = [...codeOrder("deadline_kinds"), null];
  const rows = kinds.map((kind) => [kind, tasks.filter((task) => (task.deadline_kind ?? null) === kind).length]).filter(([, n]) => n);
  return facts(rows.map(([kind, n]) => [kind === null ? say("none") : codeName("deadline_kinds", kind), n]), "counts");
}

const roleLegend = () => el("p", { className: "rolelegend" }, ROLES.map((role) => el("span", null, dot(role), kindName(role))));
