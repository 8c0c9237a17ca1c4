// List: the same matches as text, for those who would rather read than look at a graph.
import { button, clip, el } from "./dom.js";
import { ROLES, nameOf, placeName } from "./model.js";
import { normalise } from "./search.js";
import { codeName, kindColour, kindName, say } from "./words.js";

const STEP = 50;

/** Fills `holder` with entries; `more` shows the next ones. */
export function fillList(holder, entries, words, chosen, act) {
  holder.replaceChildren();
  if (!entries.length) { holder.append(el("p", { className: "empty" }, say("nothing"))); return; }
  const items = el("ul", null);
  holder.append(items);
  let shown = 0;
  const next = () => {
    items.append(...entries.slice(shown, shown + STEP).map((entry) => item(entry, words, chosen, act)));
    shown = Math.min(shown + STEP, entries.length);
    holder.querySelector(".more")?.remove();
    const left = entries.length - shown;
    if (left) holder.append(button(say("more", { n: Math.min(STEP, left), left }), next, { className: "more" }));
  };
  next();
}

function item(entry, words, chosen, act) {
  const { node, count } = entry;
  const props = { className: `item ${node.type}`, "data-key": node.key, "aria-current": node === chosen ? "true" : null };
  const content = node.type === "Task" ? taskLines(node, words) : namedLines(node, count, words);
  return el("li", null, el("button", { type: "button", onclick: () => act(node), ...props }, ...content));
}

function taskLines(task, words) {
  const where = [placeName(task.document?.place), task.document?.year, say("ordinal", { n: task.ordinal })];
  const first = task.roles.slice(0, 3).map((edge) => nameOf(edge.from)).join("、");
  const rest = task.roles.length > 3 ? ` +${task.roles.length - 3}` : "";
  return [
    el("span", { className: "meta" }, el("span", null, where.filter(Boolean).join(" · ")), el("span", { className: "due" }, task.deadline_text ?? "")),
    el("span", { className: "text" }, ...lit(around(task.text, words), words)),
    el("span", { className: "meta" }, ...lit(clip(first, 34) + rest, words)),
  ];
}

/** The text from a little before the first hit on, so that the hit is in sight. */
function around(text, words) {
  const at = Math.min(...words.map((word) => normalise(text).indexOf(word)).filter((n) => n >= 0), Infinity);
  return clip(at > 60 && at < Infinity ? `…${text.slice(at - 20)}` : text, 86);
}

function namedLines(node, count, words) {
  const small = node.type === "Unit"
    ? [placeName(node.place), codeName("unit_kinds", node.kind)]
    : [placeName(node.place), node.year, node.number];
  return [
    el("span", { className: "row" }, el("span", { className: "text" }, ...lit(nameOf(node), words)), el("b", null, String(count))),
    el("span", { className: "meta" }, small.filter(Boolean).join(" · ")),
    ...(node.type === "Unit" ? [roleBar(node.roles)] : []),
  ];
}

/** A bar of one length per role; its title tells the numbers. */
export function roleBar(edges, most) {
  const counts = ROLES.map((role) => [role, edges.filter((edge) => edge.type === role).length]);
  const told = counts.filter(([, n]) => n).map(([role, n]) => `${kindName(role)} ${n}`).join("，");
  const svg = (name, attributes) => {
    const node = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    return node;
  };
  const picture = svg("svg", { class: "bar", viewBox: "0 0 100 6", preserveAspectRatio: "none", role: "img", "aria-label": told });
  const whole = most ?? Math.max(edges.length, 1);
  let x = 0;
  for (const [role, n] of counts) {
    picture.append(svg("rect", { x, y: 0, width: (100 * n) / whole, height: 6, fill: kindColour(role) }));
    x += (100 * n) / whole;
  }
  return picture;
}

/** `text` with every word of the query marked. */
function lit(text, words) {
  const plain = normalise(text);
  if (!words.length || plain.length !== text.length) return [text];
  const hits = words.flatMap((word) => {
    const at = plain.indexOf(word);
    return at < 0 ? [] : [[at, at + word.length]];
  }).sort((a, b) => a[0] - b[0]);
  const pieces = [];
  let end = 0;
  for (const [from, to] of hits) {
    if (from < end) continue;
    pieces.push(text.slice(end, from), el("mark", null, text.slice(from, to)));
    end = to;
  }
  return [...pieces, text.slice(end)];
}
