// Task panel: text, deadline, units by role, lineage and the words it all stands on.
import { button, el } from "./dom.js";
import { linkCard } from "./links.js";
import { ROLES, lineage, nameOf } from "./model.js";
import { threadOf } from "./neighbours.js";
import { actions, dot, jump, place, sourceOf } from "./parts.js";
import { codeName, kindName, say } from "./words.js";

export function taskPanel(task, model, act) {
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
