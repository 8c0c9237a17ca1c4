// Keys: the page without a mouse.
import { byId } from "./dom.js";

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Listens in the drawing, the list and the whole page; `page`: {chosen(), choose(node), expand(node)}. */
export function listenToKeys(canvas, page) {
  byId("graph").addEventListener("keydown", (event) => inGraph(event, canvas, page));
  byId("list").addEventListener("keydown", inList);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") page.choose(null);
    if (event.key !== "/" || event.target.tagName === "INPUT") return;
    event.preventDefault();
    byId("query").focus();
  });
}

function inGraph(event, canvas, page) {
  if (ARROWS[event.key]) {
    const node = canvas.beside(page.chosen(), ARROWS[event.key]);
    if (node) page.choose(node);
  } else if (event.key === "Enter" && page.chosen()) page.expand(page.chosen());
  else if (event.key === "+" || event.key === "=") canvas.zoomBy(1.3);
  else if (event.key === "-") canvas.zoomBy(1 / 1.3);
  else if (event.key === "0") canvas.fit();
  else return;
  event.preventDefault();
}

function inList(event) {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const items = [...byId("list").querySelectorAll(".item")];
  items[items.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
  event.preventDefault();
}
