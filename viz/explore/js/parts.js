// Parts: what several panels are made of.
import { button, el } from "./dom.js";
import { roleCounts } from "./filters.js";
import { where } from "./links.js";
import { ROLES, nameOf, placeName } from "./model.js";
import { kindColour, kindName, say } from "./words.js";

const MOST = 30;

export function roleTable(edges) {
  const counts = roleCounts(edges);
  return facts(ROLES.map((role) => [[dot(role), kindName(role)], counts[role]]), "figures");
}

export function taskList(tasks, act, edges) {
  const unique = [...new Set(tasks)];
  if (!unique.length) return [];
  const entry = (task) => el("li", null, el("button", { type: "button", className: "link", onclick: () => act.go(task) },
    el("span", { className: "meta" }, edges ? el("b", { className: "tag" }, kindName(edges.find((edge) => edge.to === task).type)) : null, where(task)),
    el("span", { className: "text two" }, task.text)));
  const list = el("ul", { className: "plain" }, unique.slice(0, MOST).map(entry));
  const rest = unique.length - MOST;
  const more = rest > 0 ? button(say("more", { n: rest, left: rest }), (event) => {
    list.append(...unique.slice(MOST).map(entry));
    event.currentTarget.remove();
  }, { className: "more" }) : null;
  return [el("h3", null, `${kindName("Task")}（${unique.length}）`), list, more];
}

const PLACED = new Set(["counterparts", "performers", "members"]);

/** A titled list of nodes to go to; nothing at all where there are none. `long`: with counts, cut. */
export function named(title, nodes, act, long = false) {
  const known = nodes.filter(Boolean);
  if (!known.length) return [];
  const entry = (node) => el("li", null, jump(node, act), PLACED.has(title) ? el("span", { className: "meta" }, placeName(node.place)) : null,
  long && (node.tasks || node.roles) ? el("span", { className: "meta" }, say("countShort", { n: (node.tasks ?? node.roles).length })) : null);
  const list = el("ul", { className: "names" }, known.slice(0, MOST).map(entry));
  const rest = known.length - MOST;
  const more = rest > 0 ? button(say("more", { n: rest, left: rest }), (event) => {
    list.append(...known.slice(MOST).map(entry));
    event.currentTarget.remove();
  }, { className: "more" }) : null;
  return [title ? el("h3", null, say(title)) : null, list, more];
}

export function actions(node, act, more = [], filterable = false) {
  const left = act.left(node);
  return el("p", { className: "actions" },
    button(left ? `${say("expand")}（${left}）` : say("expand"), () => act.expand(node), { disabled: left === 0, className: "main", "data-act": "expand" }),
    button(say("focus"), () => act.focus(node), { "data-act": "focus" }),
    filterable ? button(say("onlyThis"), () => act.filter(node), { "data-act": "filter" }) : null, more);
}

export const jump = (node, act) => button(nameOf(node), () => act.go(node), { className: "jump" });

export function dot(kind) {
  const mark = el("i", { className: "dot" });
  mark.style.color = kindColour(kind);
  return mark;
}

/** A list of terms and values. */
export function facts(rows, className) {
  return el("dl", { className }, rows.flatMap(([term, value]) => el("div", null, el("dt", null, ...[term].flat()), el("dd", null, String(value)))));
}

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
