// Panel: all that the graph says of one node or one line.
import { documentPanel, sectionPanel } from "./documentpanel.js";
import { el } from "./dom.js";
import { flowPanel, linkPanel } from "./links.js";
import { LINEAGE } from "./model.js";
import { dot } from "./parts.js";
import { taskPanel } from "./taskpanel.js";
import { functionPanel, placePanel, unitPanel } from "./unitpanel.js";
import { kindName } from "./words.js";

const PANELS = {
  Task: taskPanel, Unit: unitPanel, Document: documentPanel, Section: sectionPanel, Jurisdiction: placePanel, Function: functionPanel };

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
