// Elements from plain values: every text goes in as a text node, never as markup.

/** An element; `props` are properties of the node, "aria-…"/"data-…" and `role` are attributes. */
export function el(tag, props, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === undefined || value === null) continue;
    if (name.includes("-") || name === "role" || name === "for") node.setAttribute(name, value);
    else node[name] = value;
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

export const byId = (id) => document.getElementById(id);

/** A button that runs `act`. */
export function button(text, act, props) {
  return el("button", { type: "button", onclick: act, ...props }, text);
}

/** `text` cut into plain and marked pieces; `spans`: [start, end) pairs in code points. */
export function marked(text, spans) {
  const points = Array.from(text);
  const pieces = [];
  let at = 0;
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (end <= at) continue;
    pieces.push(points.slice(at, Math.max(start, at)).join(""));
    pieces.push(el("mark", null, points.slice(Math.max(start, at), end).join("")));
    at = end;
  }
  pieces.push(points.slice(at).join(""));
  return pieces;
}

/** The first `length` characters, with a sign that something is left out. */
export function clip(text, length) {
  const points = Array.from(text);
  return points.length <= length ? text : points.slice(0, length - 1).join("") + "…";
}
