// Table: the listed tasks as a CSV file for a spreadsheet.
import { ROLES, nameOf, placeName } from "./model.js";
import { kindName, say } from "./words.js";

/** The tasks as CSV text; the mark at its head tells spreadsheets that it is UTF-8. */
export function csv(tasks) {
  const head = [...["place", "year", "document", "number", "heading", "text"].map((key) => say(key)), ...ROLES.map(kindName), say("by"), say("due"), say("sourcePlace")];
  return `\ufeff${[head, ...tasks.map(cells)].map((row) => row.map(quoted).join(",")).join("\r\n")}\r\n`;
}

function cells(task) {
  const { document } = task;
  const units = (role) => task.roles.filter((edge) => edge.type === role).map((edge) => nameOf(edge.from)).join("、");
  const place = task.evidence?.[0];
  const address = place ? [["page", place.page], ["table", place.table_number], ["row", place.row_number]]
    .filter(([, n]) => n).map(([key, n]) => say(key, { n })).join(" ") : "";
  return [placeName(document?.place), document?.year, document?.title, task.number, task.headings, task.text, ...ROLES.map(units), task.deadline_text, task.deadline_end, address];
}

/** One cell; what a spreadsheet would take for a formula is kept text by a leading quote. */
function quoted(value) {
  const text = String(value ?? "");
  return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`;
}

/** Offers `text` as a file. */
export function download(text, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
