// Panel: all that the graph says of one node, with the words of the source it stands on.
import { button, el } from "./dom.js";
import { roleCounts } from "./filters.js";
import { flowPanel, linkCard, linkPanel, where } from "./links.js";
import { roleBar } from "./list.js";
import { LINEAGE, ROLES, children, lineage, nameOf, placeName, sources, targets } from "./model.js";
import { threadOf } from "./neighbours.js";
import { codeName, codeOrder, kindColour, kindName, language, say } from "./words.js";

const MOST_TASKS = 30;

/** The content for a node; `act`: {go(node), expand(node), focus(node), filter(node), draw(nodes), left(node)}. */
export function nodePanel(node, model, act) {
  return [
    el("p", { className: "kind" }, dot(node.type), kindName(node.type)),
    ...PANELS[node.type](node, model, act),
  ];
}

/** The content for a line: one link, or the links that a line of the overview stands for. */
export function linePanel(data, model, act) {
  const edges = data.edges ? data.edges.map((key) => model.edges[key]) : [model.edges[data.key]];
  if (data.edges) return flowPanel(data.type, edges, act.go);
  const edge = edges[0];
  if ([...LINEAGE, "RELATED"].includes(edge?.type)) return linkPanel(edge, act.go);
  return null;
}

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

const PANELS = { Task: taskPanel, Unit: unitPanel, Document: documentPanel, Section: sectionPanel, Jurisdiction: placePanel, Function: functionPanel };

function taskPanel(task, model, act) {
  const links = lineage(task, ["DERIVES_FROM", "CONTINUES"]);
  const thread = threadOf(task, model);
  const groups = [
    ["up", links.filter((link) => link.up)],
    ["down", links.filter((link) => !link.up)],
    ["sisters", lineage(task, ["PARALLELS"])],
    ["related", lineage(task, ["RELATED"])],
  ].filter(([, group]) => group.length);
  return [
    el("p", { className: "path" }, task.document ? jump(task.document, act) : null,
      task.sections.map((section) => [" › ", jump(section, act)]).flat()),
    task.status === "reconstructed" ? el("p", null, el("span", { className: "tag filled" }, say("reconstructed"))) : null,
    el("p", { className: "body" }, task.number ? el("b", { className: "number" }, `${task.number}.`) : null, task.text),
    actions(task, act, thread.length > 1 ? [button(say("drawThread", { n: thread.length }), () => act.draw(thread, task))] : []),
    el("h3", null, say("by")),
    el("p", null, task.deadline_text ?? say("noDeadline"), ...deadlineNotes(task)),
    el("h3", null, say("units_of")),
    task.roles.length ? ROLES.map((role) => roleGroup(task, role, act)) : el("p", { className: "note" }, say("noUnits")),
    ...groups.flatMap(([key, group]) => [el("h3", null, `${say(key)}（${group.length}）`), ...group.map((link) => linkCard(link, act.go))]),
    groups.length ? el("p", { className: "note" }, say("shared")) : el("p", { className: "note" }, say("noLineage")),
    el("h3", null, say("source")),
    ...sourceOf(task.evidence),
  ];
}

function deadlineNotes(task) {
  const dates = [task.deadline_start, task.deadline_end].filter(Boolean).join(" – ");
  const kind = task.deadline_kind ? codeName("deadline_kinds", task.deadline_kind) : "";
  return [
    kind ? el("span", { className: "tag" }, kind) : null,
    dates || task.deadline_recurrence ? el("span", { className: "meta" }, [dates, task.deadline_recurrence].filter(Boolean).join(" · ")) : null,
    task.deadline_filled ? filledTag() : null,
  ];
}

const filledTag = () => el("span", { className: "tag filled", title: say("filledHint") }, say("filled"));

function roleGroup(task, role, act) {
  const edges = task.roles.filter((edge) => edge.type === role);
  if (!edges.length) return null;
  const entry = (edge) => el("li", null, jump(edge.from, act),
    edge.printed && edge.printed !== nameOf(edge.from) ? el("span", { className: "meta" }, say("printedAs", { text: edge.printed })) : null,
    edge.filled ? filledTag() : null, el("span", { className: "meta address", title: edge.evidence?.[0]?.quote }, place(edge.evidence?.[0])));
  return el("div", { className: "role" }, el("h4", null, dot(role), kindName(role)), el("ul", null, edges.map(entry)));
}

function unitPanel(unit, model, act) {
  const groups = targets(unit, "MEMBER_OF");
  const others = unit.functions.flatMap((line) => sources(line, "PERFORMS")).filter((other) => other !== unit && other.place !== unit.place);
  return [
    el("h2", null, nameOf(unit)),
    el("p", { className: "meta" }, [codeName("unit_kinds", unit.kind)].join("")),
    actions(unit, act, [], true),
    roleTable(unit.roles),
    named("place_of", targets(unit, "PART_OF"), act),
    named("works_in", targets(unit, "WORKS_IN"), act),
    named("functions_of", unit.functions, act),
    unit.printed.length > 1 || (unit.printed[0] && unit.printed[0] !== unit.name)
      ? [el("h3", null, say("names")), el("p", null, unit.printed.join("、"))] : null,
    named("before", targets(unit, "SUCCEEDS"), act),
    named("after", sources(unit, "SUCCEEDS"), act),
    groups.length ? [el("h3", null, say("collectives")), el("p", { className: "note" }, say("collectiveNote")), named(null, groups, act, true)] : null,
    named("members", sources(unit, "MEMBER_OF"), act, true),
    named("counterparts", [...new Set(others)], act, true),
    taskList(unit.roles.map((edge) => edge.to), act, unit.roles),
  ].flat();
}

function roleTable(edges) {
  const counts = roleCounts(edges);
  return facts(ROLES.map((role) => [[dot(role), kindName(role)], counts[role]]), "figures");
}

function documentPanel(document, model, act) {
  const sections = children(document).filter((node) => node.type === "Section");
  return [
    el("h2", null, nameOf(document)),
    facts([[say("number"), document.number], [say("place"), placeName(document.place)], [say("year"), document.year],
      [say("documentKind"), [codeName("document_kinds", document.kind), codeName("document_statuses", document.status)].filter(Boolean).join(" · ")],
      [say("issued"), document.issued], [say("file"), document.path]].filter(([, value]) => value), "facts"),
    actions(document, act, [], document.tasks.length > 0),
    named("issuer", targets(document, "ISSUED_BY"), act),
    bases("implements", document.out, (edge) => edge.to, act),
    bases("implementedBy", document.in, (edge) => edge.from, act),
    linkedDocuments(document, act),
    sections.length ? [el("h3", null, say("sections")), named(null, sections, act, true)] : null,
    taskList(document.tasks, act),
  ].flat();
}

/** Documents at the other end of IMPLEMENTS; the quote is shown where the text names the other. */
function bases(title, edges, other, act) {
  const found = edges.filter((edge) => edge.type === "IMPLEMENTS");
  if (!found.length) return [];
  const entry = (edge) => el("li", null, jump(other(edge), act), el("span", { className: "tag" }, codeName("bases", edge.basis)),
    edge.evidence?.length ? sourceOf(edge.evidence.slice(0, 1)) : null);
  return [el("h3", null, say(title)), el("ul", { className: "names" }, found.map(entry))];
}

function linkedDocuments(document, act) {
  const sums = new Map();
  for (const task of document.tasks)
    for (const { edge, other, up } of lineage(task, LINEAGE)) {
      if (!other.document || other.document === document) continue;
      const way = edge.type === "PARALLELS" ? "linkSide" : up ? "linkUp" : "linkDown";
      const ways = sums.get(other.document) ?? {};
      (ways[way] ??= new Set()).add(task);
      sums.set(other.document, ways);
    }
  if (!sums.size) return [];
  const told = (ways) => Object.entries(ways).map(([way, tasks]) => say(way, { n: tasks.size })).join("，");
  return [el("h3", null, say("linked")), el("ul", { className: "names" }, [...sums].map(([other, ways]) =>
    el("li", null, jump(other, act), el("span", { className: "meta" }, told(ways)))))];
}

function sectionPanel(section, model, act) {
  return [
    el("h2", null, nameOf(section)),
    named("inDocument", [sources(section, "CONTAINS")[0]], act),
    actions(section, act),
    named("sections", children(section).filter((node) => node.type === "Section"), act, true),
    taskList(section.tasks, act),
  ].flat();
}

function placePanel(place, model, act) {
  const inside = sources(place, "PART_OF");
  const units = inside.filter((node) => node.type === "Unit").sort((a, b) => b.roles.length - a.roles.length);
  return [
    el("h2", null, nameOf(place)),
    el("p", { className: "meta" }, [codeName("levels", place.level), place.adcode].filter(Boolean).join(" · ")),
    actions(place, act, [], true),
    named("place_of", targets(place, "PART_OF"), act),
    named("documents", sources(place, "COVERS"), act, true),
    named("subPlaces", inside.filter((node) => node.type === "Jurisdiction"), act),
    named("units", units, act, true),
  ].flat();
}

function functionPanel(line, model, act) {
  const units = sources(line, "PERFORMS").sort((a, b) => b.roles.length - a.roles.length);
  return [el("h2", null, language() === "en" ? line.name_en ?? line.name : line.name), actions(line, act, [], true), named("performers", units, act, true)].flat();
}

function taskList(tasks, act, edges) {
  const unique = [...new Set(tasks)];
  if (!unique.length) return [];
  const entry = (task) => el("li", null, el("button", { type: "button", className: "link", onclick: () => act.go(task) },
    el("span", { className: "meta" }, edges ? el("b", { className: "tag" }, kindName(edges.find((edge) => edge.to === task).type)) : null, where(task)),
    el("span", { className: "text two" }, task.text)));
  const list = el("ul", { className: "plain" }, unique.slice(0, MOST_TASKS).map(entry));
  const rest = unique.length - MOST_TASKS;
  const more = rest > 0 ? button(say("more", { n: rest, left: rest }), (event) => {
    list.append(...unique.slice(MOST_TASKS).map(entry));
    event.currentTarget.remove();
  }, { className: "more" }) : null;
  return [el("h3", null, `${kindName("Task")}（${unique.length}）`), list, more];
}

const PLACED = new Set(["counterparts", "performers", "members"]);

/** A titled list of nodes to go to; nothing at all where there are none. `long`: with counts, cut. */
function named(title, nodes, act, long = false) {
  const known = nodes.filter(Boolean);
  if (!known.length) return [];
  const entry = (node) => el("li", null, jump(node, act), PLACED.has(title) ? el("span", { className: "meta" }, placeName(node.place)) : null,
  long && (node.tasks || node.roles) ? el("span", { className: "meta" }, say("countShort", { n: (node.tasks ?? node.roles).length })) : null);
  const list = el("ul", { className: "names" }, known.slice(0, MOST_TASKS).map(entry));
  const rest = known.length - MOST_TASKS;
  const more = rest > 0 ? button(say("more", { n: rest, left: rest }), (event) => {
    list.append(...known.slice(MOST_TASKS).map(entry));
    event.currentTarget.remove();
  }, { className: "more" }) : null;
  return [title ? el("h3", null, say(title)) : null, list, more];
}

function actions(node, act, more = [], filterable = false) {
  const left = act.left(node);
  return el("p", { className: "actions" },
    button(left ? `${say("expand")}（${left}）` : say("expand"), () => act.expand(node), { disabled: left === 0, className: "main", "data-act": "expand" }),
    button(say("focus"), () => act.focus(node), { "data-act": "focus" }),
    filterable ? button(say("onlyThis"), () => act.filter(node), { "data-act": "filter" }) : null, more);
}

const jump = (node, act) => button(nameOf(node), () => act.go(node), { className: "jump" });

function dot(kind) {
  const mark = el("i", { className: "dot" });
  mark.style.color = kindColour(kind);
  return mark;
}

/** A list of terms and values. */
function facts(rows, className) {
  return el("dl", { className }, rows.flatMap(([term, value]) => el("div", null, el("dt", null, ...[term].flat()), el("dd", null, String(value)))));
}

function sourceOf(evidence) {
  if (!evidence?.length) return [el("p", { className: "note" }, say("noSource"))];
  return evidence.map((one) => el("figure", null, el("blockquote", null, one.quote), el("figcaption", null, address(one))));
}

/** Where a piece of evidence stands: page, sheet, table, row, column; none of them in plain text. */
function place(one) {
  const parts = [["page", one?.page], ["sheet", one?.sheet], ["table", one?.table_number], ["row", one?.row_number], ["column", one?.column_number]];
  return parts.filter(([, n]) => n !== null && n !== undefined).map(([key, n]) => say(key, { n })).join(" ");
}

const address = (one) => [place(one), say("characters", { a: one.start, b: one.end })].filter(Boolean).join(" · ");
