// Matches: what passes the search and the filters, as the entries of the three lists.
import { isFiltered, passes } from "./filters.js";
import { terms } from "./search.js";

/**
 * {tasks, units, documents} as lists of {node, count}, the best match first; count is the number
 * of tasks that pass the filters. A unit or document that is searched for by name is listed with
 * its tasks under the filters, not only with those that match.
 */
export function matches(model, index, query, filters) {
  const found = index.find(query);
  const asked = terms(query).length > 0;
  const passing = model.Task.filter((task) => passes(task, filters));
  const counts = new Map();
  for (const task of passing)
    for (const node of new Set([task.document, ...task.roles.map((edge) => edge.from)])) counts.set(node, (counts.get(node) ?? 0) + 1);
  const rank = (node) => (asked ? found.get(node) : 0);
  const listed = (node) => !asked || found.has(node);
  const named = (nodes) => nodes
    .filter((node) => listed(node) && (!isFiltered(filters) || counts.has(node)))
    .map((node) => ({ node, count: counts.get(node) ?? 0 }))
    .sort((a, b) => rank(a.node) - rank(b.node) || b.count - a.count || a.node.key - b.node.key);
  const tasks = passing.filter(listed).map((node) => ({ node, count: 1 })).sort((a, b) => rank(a.node) - rank(b.node));
  return { tasks, units: named(model.Unit), documents: named(model.Document) };
}
