// Filters: which tasks are in question, and how many each choice would leave.
import { ROLES } from "./model.js";

export const FIELDS = ["year", "place", "document", "unit", "role", "function", "deadline"];

export const emptyFilters = () => Object.fromEntries(FIELDS.map((field) => [field, null]));

export const isFiltered = (filters) => FIELDS.some((field) => filters[field] !== null);

/** Whether a task passes; unit, role and function must meet in one and the same unit. */
export function passes(task, filters) {
  const document = task.document;
  if (filters.year !== null && document?.year !== filters.year) return false;
  if (filters.place !== null && !within(document?.place, filters.place)) return false;
  if (filters.document !== null && document?.key !== filters.document) return false;
  if (filters.deadline !== null && (task.deadline_kind ?? "none") !== filters.deadline) return false;
  if (filters.unit === null && filters.role === null && filters.function === null) return true;
  return task.roles.some((edge) => hasPart(edge, filters));
}

function hasPart(edge, filters) {
  return (filters.unit === null || edge.from.key === filters.unit)
    && (filters.role === null || edge.type === filters.role)
    && (filters.function === null || edge.from.functions.some((f) => f.key === filters.function));
}

function within(place, key) {
  for (let at = place, steps = 0; at && steps < 9; steps += 1) {
    if (at.key === key) return true;
    at = at.out.find((edge) => edge.type === "PART_OF")?.to;
  }
  return false;
}

/** For one field: Map choice → number of tasks, the other filters being as they are. */
export function choices(tasks, filters, field) {
  const counts = new Map();
  const others = { ...filters, [field]: null };
  for (const task of tasks) {
    if (!passes(task, others)) continue;
    for (const choice of new Set(valuesOf(task, field, others)))
      counts.set(choice, (counts.get(choice) ?? 0) + 1);
  }
  return counts;
}

function valuesOf(task, field, others) {
  const document = task.document;
  const parts = () => task.roles.filter((edge) => hasPart(edge, others));
  switch (field) {
    case "year": return document?.year === null || !document ? [] : [document.year];
    case "place": return chain(document?.place);
    case "document": return document ? [document.key] : [];
    case "unit": return parts().map((edge) => edge.from.key);
    case "role": return parts().map((edge) => edge.type);
    case "function": return parts().flatMap((edge) => edge.from.functions.map((f) => f.key));
    default: return [task.deadline_kind ?? "none"];
  }
}

function chain(place) {
  const keys = [];
  for (let at = place; at && !keys.includes(at.key);) {
    keys.push(at.key);
    at = at.out.find((edge) => edge.type === "PART_OF")?.to;
  }
  return keys;
}

/** Tasks by role of one unit, or of a list of edges: {LEADS: n, …}. */
export function roleCounts(edges) {
  return Object.fromEntries(ROLES.map((role) => [role, edges.filter((e) => e.type === role).length]));
}
