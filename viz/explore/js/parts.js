// Parts: what several panels are made of.
import { button, el } from "./dom.js";
import { roleCounts } from "./filters.js";
import { where } from "./links.js";
import { ROLES, nameOf, placeName } from "./model.js";
import { kindColour, kindName, say } from "./words.js";

const MOST = 30;

/** The tasks of a unit by role, as figures. */
export function roleTable(edges) {
  const counts = roleCounts(edges);
  return facts(ROLES.map((role) => [[dot(role), kindName(role)], counts[role]]), "figures");
}

/** A titled list of tasks with the text of each; `edges` tell the role of a unit in them. */
export function taskList(tasks, act, edges) {
  const unique = [...new Set(tasks)];
  if (!unique.length) return [];
  const role = (task) => (edges ? el("b", { className: "tag" }, kindName(edges.find((edge) => edge.to === task).type)) : null);
  const entry = (task) => el("li", null, el("button", { type: "button", className: "link", onclick: () => act.go(task) },
    el("span", { className: "meta" }, role(task), where(task)), el("span", { className: "text two" }, task.text)));
  return [el("h3", null, `${kindName("Task")}（${unique.length}）`), ...cut("plain", unique, entry)];
}

// Under these titles stand units of several places.
const PLACED = new Set(["counterparts", "performers", "members"]);

/** A titled list of nodes to go to, nothing where there are none; `counted`: with their numbers of tasks. */
export function named(title, nodes, act, counted = false) {
  const known = nodes.filter(Boolean);
  if (!known.length) return [];
  const tasks = (node) => (counted ? node.tasks ?? node.roles : undefined);
  const entry = (node) => el("li", null, jump(node, act),
    PLACED.has(title) ? el("span", { className: "meta" }, placeName(node.place)) : null,
    tasks(node) ? el("span", { className: "meta" }, say("countShort", { n: tasks(node).length })) : null);
  return [title ? el("h3", null, say(title)) : null, ...cut("names", known, entry)];
}

/** A list of its first entries, and a button for the rest. */
function cut(className, items, entry) {
  const list = el("ul", { className }, items.slice(0, MOST).map(entry));
  const left = items.length - MOST;
  if (left <= 0) return [list];
  const showRest = (event) => {
    list.append(...items.slice(MOST).map(entry));
    event.currentTarget.remove();
  };
  return [list, button(say("more", { n: left, left }), showRest, { className: "more" })];
}

/** What can be done with a node; `more`: further buttons, `filterable`: its tasks can be listed. */
export function actions(node, act, more = [], filterable = false) {
  const left = act.left(node);
  return el("p", { className: "actions" },
    button(left ? `${say("expand")}（${left}）` : say("expand"), () => act.expand(node), { disabled: left === 0, className: "main", "data-act": "expand" }),
    button(say("focus"), () => act.focus(node), { "data-act": "focus" }),
    filterable ? button(say("onlyThis"), () => act.filter(node), { "data-act": "filter" }) : null, more);
}

/** The name of a node, to go to it. */
export const jump = (node, act) => button(nameOf(node), () => act.go(node), { className: "jump" });

/** A mark in the colour of a kind. */
export function dot(kind) {
  const mark = el("i", { className: "dot" });
  mark.style.color = kindColour(kind);
  return mark;
}

/** A list of terms and values. */
export function facts(rows, className) {
  return el("dl", { className }, rows.flatMap(([term, value]) => el("div", null, el("dt", null, ...[term].flat()), el("dd", null, String(value)))));
}

/** The words of the source with their address. */
export function sourceOf(evidence) {
  if (!evidence?.length) return [el("p", { className: "note" }, say("noSource"))];
  return evidence.map((one) => el("figure", null, el("blockquote", null, one.quote), el("figcaption", null, address(one))));
}

/** Where a piece of evidence stands: page, sheet, table, row, column; none of them in plain text. */
export function place(one) {
  const parts = [["page", one?.page], ["sheet", one?.sheet], ["table", one?.table_number], ["row", one?.row_number], ["column", one?.column_number]];
  return parts.filter(([, n]) => n !== null && n !== undefined).map(([key, n]) => say(key, { n })).join(" ");
}

const address = (one) => [place(one), say("characters", { a: one.start, b: one.end })].filter(Boolean).join(" · ");
