// Document panel and that of its sections.
import { el } from "./dom.js";
import { LINEAGE, children, lineage, nameOf, placeName, sources, targets } from "./model.js";
import { actions, facts, jump, named, sourceOf, taskList } from "./parts.js";
import { codeName, say } from "./words.js";

export function documentPanel(document, model, act) {
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

export function sectionPanel(section, model, act) {
  return [
    el("h2", null, nameOf(section)),
    named("inDocument", [sources(section, "CONTAINS")[0]], act),
    actions(section, act),
    named("sections", children(section).filter((node) => node.type === "Section"), act, true),
    taskList(section.tasks, act),
  ].flat();
}
