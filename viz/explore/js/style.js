// Style: how nodes and lines look, near and far, chosen and faint.

const FAMILY = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif';

export const STYLE = [
  { selector: "node", style: {
    shape: "round-rectangle", width: "data(width)", height: "data(height)", "corner-radius": 5,
    "font-family": FAMILY, "font-size": 12, "text-wrap": "wrap", "line-height": 1.3,
    "text-valign": "center", "text-halign": "center", color: "#22262b", "border-width": 1.2,
    "background-color": "#ffffff", "border-color": "#999999", "overlay-opacity": 0 } },
  { selector: "node[label]", style: { label: "data(label)" } },
  { selector: "node[colour]", style: { "border-color": "data(colour)" } },
  { selector: "node.Task", style: { "background-color": "#fffaf1" } },
  { selector: "node.Unit", style: { "background-color": "#eef8f3", "corner-radius": 13 } },
  { selector: "node.Section", style: { "background-color": "#f3f7fc" } },
  { selector: "node.Document", style: { "background-color": "data(colour)", color: "#ffffff", "font-weight": 600 } },
  { selector: "node.Jurisdiction", style: { "background-color": "data(colour)", color: "#ffffff", "corner-radius": 13 } },
  { selector: "node.Function", style: { "background-color": "data(colour)", color: "#ffffff", shape: "round-hexagon" } },
  { selector: "node.ghost", style: { "background-color": "#ffffff", color: "#4a5563", "border-style": "dashed", "font-weight": 400 } },
  { selector: "node.frame", style: { "background-color": "#ffffff", "border-color": "#c9d3df", events: "no", "z-index": 0 } },
  { selector: "node.head", style: { "text-max-width": 1000 } },
  { selector: "node.row", style: {
    "border-width": 0, "text-halign": "right", "text-margin-x": -208, "corner-radius": 3, "background-fill": "linear-gradient",
    "background-gradient-direction": "to-right", "background-gradient-stop-colors": "#dbe7f4 #dbe7f4 #f7f9fc #f7f9fc",
    "background-gradient-stop-positions": (node) => `0% ${node.data("share")} ${node.data("share")} 100%` } },
  { selector: "node.level", style: { "background-opacity": 0, "border-width": 0, "font-size": 15, "font-weight": 600, color: "#6b7480", events: "no" } },
  { selector: "node.far", style: {
    width: "data(dot)", height: "data(dot)", "background-color": "data(colour)", "corner-radius": 100, "border-width": 0,
    "font-size": "data(font)", "text-valign": "bottom", "text-halign": "center", "text-margin-x": 0, color: "#22262b", "font-weight": 500,
    "text-background-color": "#faf9f6", "text-background-opacity": 0.8, "text-background-shape": "round-rectangle", "z-index": 10 } },
  { selector: "node.far.above", style: { "text-valign": "top" } },
  { selector: "node.far.left", style: { "text-valign": "center", "text-halign": "left" } },
  { selector: "node.far.right", style: { "text-valign": "center", "text-halign": "right" } },
  { selector: "node.far.Document, node.far.Section", style: { "corner-radius": 0 } },
  { selector: "edge", style: {
    width: 1.3, "curve-style": "bezier", "line-color": "data(colour)", "target-arrow-color": "data(colour)",
    "target-arrow-shape": "triangle", "arrow-scale": 0.8, "line-opacity": 0.75, "overlay-opacity": 0 } },
  { selector: "edge.LEADS", style: { width: 2.4 } },
  { selector: "edge.SUPPORTS", style: { "line-style": "dashed" } },
  { selector: "edge.RELATED", style: { "line-style": "dotted", "target-arrow-shape": "none" } },
  { selector: "edge.PARALLELS", style: { "target-arrow-shape": "none" } },
  { selector: "edge.CONTAINS", style: { width: 1, "line-opacity": 0.55, "target-arrow-shape": "none" } },
  { selector: "edge.flow", style: {
    width: "data(thickness)", "line-opacity": 0.4, "target-arrow-shape": "none", "font-family": FAMILY, color: "#3d4650", "text-background-color": "#ffffff", "text-background-opacity": 0.9,
    "text-background-padding": 2, "text-background-shape": "round-rectangle", "text-events": "yes" } },
  { selector: "edge[shown]", style: { label: "data(shown)", "font-size": "data(font)" } },
  { selector: "edge.basis", style: { width: 1.2, "line-style": "dashed", "line-opacity": 0.5 } },
  { selector: "edge.ahead", style: { "source-endpoint": "90deg", "target-endpoint": "270deg" } },
  { selector: "edge.behind", style: { "source-endpoint": "270deg", "target-endpoint": "90deg" } },
  { selector: "edge.beside", style: {
    "curve-style": "unbundled-bezier", "source-endpoint": "90deg", "target-endpoint": "90deg",
    "control-point-weights": 0.5, "edge-distances": "endpoints",
    "control-point-distances": (edge) => { const dy = edge.target().position("y") - edge.source().position("y"); return -Math.sign(dy || 1) * Math.min(40 + Math.abs(dy) / 6, 110); } } },
  { selector: "edge.ahead, edge.behind", style: {
    "curve-style": "unbundled-bezier", "edge-distances": "endpoints", "control-point-weights": bend("weights"), "control-point-distances": bend("distances") } },
  { selector: ".faint", style: { opacity: 0.14 } },
  { selector: "node.faint", style: { opacity: 0.34 } },
  { selector: "edge.lit", style: { "line-opacity": 0.95, "z-index": 9 } },
  { selector: "node.centre", style: { "border-width": 2.4 } },
  { selector: "node:selected", style: { "border-width": 3, "border-color": "#111111", "border-style": "solid", "z-index": 20 } },
  { selector: "edge:selected", style: { "line-opacity": 1, width: 4 } },
];

/** Two control points that let a line leave and arrive level, like a flow between columns. */
function bend(what) {
  return (edge) => {
    const [a, b] = [edge.source(), edge.target()];
    const side = edge.hasClass("ahead") ? 1 : -1;
    const dx = b.position("x") - a.position("x") - side * (a.data("width") + b.data("width")) / 2;
    const dy = b.position("y") - a.position("y");
    const square = dx * dx + dy * dy || 1;
    const weight = (0.5 * dx * dx) / square;
    if (what === "weights") return `${weight} ${1 - weight}`;
    const distance = (0.5 * dx * dy) / Math.sqrt(square);
    return `${-distance} ${distance}`;
  };
}
