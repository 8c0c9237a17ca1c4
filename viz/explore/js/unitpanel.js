// Unit panel, and those of what units belong to: places and functions.
import { el } from "./dom.js";
import { nameOf, sources, targets } from "./model.js";
import { actions, named, roleTable, taskList } from "./parts.js";
import { codeName, language, say } from "./words.js";

export function unitPanel(unit, model, act) {
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

export function placePanel(place, model, act) {
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

export function functionPanel(line, model, act) {
  const units = sources(line, "PERFORMS").sort((a, b) => b.roles.length - a.roles.length);
  return [el("h2", null, language() === "en" ? line.name_en ?? line.name : line.name), actions(line, act, [], true), named("performers", units, act, true)].flat();
}
