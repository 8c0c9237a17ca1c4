// Filter bar: one select per filter, each choice with the number of tasks it would leave.
import { button, el } from "./dom.js";
import { FIELDS, choices, emptyFilters, isFiltered } from "./filters.js";
import { ROLES, nameOf, placeName } from "./model.js";
import { codeName, codeOrder, kindName, language, say } from "./words.js";

/** Fills `holder`; `changed` is called with the filters after a choice. */
export function fillFilters(holder, model, filters, changed) {
  const selects = FIELDS.map((field) => {
    const counts = choices(model.Task, filters, field);
    if (filters[field] !== null && !counts.has(filters[field])) counts.set(filters[field], 0);
    const choose = () => changed({ ...filters, [field]: select.value === "" ? null : JSON.parse(select.value) });
    const select = el("select", { id: `filter-${field}`, onchange: choose },
      el("option", { value: "" }, say("all")), options(model, field, counts));
    select.value = filters[field] === null ? "" : JSON.stringify(filters[field]);
    return el("label", { className: filters[field] === null ? "" : "on" }, el("span", null, say(field)), select);
  });
  const clear = button(say("clear"), () => changed(emptyFilters()), { id: "clear", disabled: !isFiltered(filters) });
  holder.replaceChildren(...selects, clear);
}

function options(model, field, counts) {
  const option = ([value, count]) => el("option", { value: JSON.stringify(value) }, `${choiceName(model, field, value)}（${count}）`);
  const sorted = [...counts].sort((a, b) => choiceOrder(model, field, a, b));
  if (field !== "unit") return sorted.map(option);
  const places = new Map();
  for (const choice of sorted) {
    const { place } = model.nodes[choice[0]];
    places.set(place, [...(places.get(place) ?? []), choice]);
  }
  return [...places].map(([place, held]) => el("optgroup", { label: place ? nameOf(place) : say("unknownPlace") }, held.map(option)));
}

function choiceName(model, field, value) {
  if (field === "year") return String(value);
  if (field === "role") return kindName(value);
  if (field === "deadline") return value === "none" ? say("none") : codeName("deadline_kinds", value);
  const node = model.nodes[value];
  if (field === "document") return [placeName(node.place), node.year, node.title].filter(Boolean).join(" ");
  return language() === "en" && node.name_en ? node.name_en : nameOf(node);
}

function choiceOrder(model, field, [a, m], [b, n]) {
  const level = (key) => codeOrder("levels").indexOf(model.nodes[key].level);
  if (field === "year") return b - a;
  if (field === "role") return ROLES.indexOf(a) - ROLES.indexOf(b);
  if (field === "document") return (model.nodes[b].year ?? 0) - (model.nodes[a].year ?? 0) || a - b;
  if (field === "place") return level(a) - level(b) || a - b;
  return n - m || (a < b ? -1 : 1);
}
