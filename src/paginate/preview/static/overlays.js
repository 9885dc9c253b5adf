// What is drawn over the page: what it is built on, what is selected, found and measured.

import { toPixels } from "./geometry.js";
import { distances, millimetres } from "./distances.js";
import { linesOf, rangeBox } from "./text.js";
import { spoken, words } from "./words.js";

/** The overlays that can be switched, each with its colour. */
export const OVERLAYS = {
  grid: "#37a6c8", places: "#3d78e0", threads: "#c13fd0", white: "#d99a00", fit: "#e5372a",
  pictures: "#1d9a57", edges: "#e0609a", ink: "#777777", distances: "#e5372a",
};

const FONT = '11px system-ui, "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif';
const LINE_FONT = "9px system-ui, sans-serif";
const LEAST_LEADING = 7;   // pixels between lines of the grid: closer ones are a tint
const NUMBERED = 5;        // every fifth line has a number, all where there is room
const ROOM_FOR_ALL = 14;   // pixels
const HIGH = 15;           // pixels of a label
const LEAST_LABEL = 60;    // pixels

/** Draws over one page. `seen`: { view, width, height, sheet, frames, data, on, selected, hits, hit, marked, notes, hovered }. */
export function drawOverlays(context, seen) {
  const pen = new Pen(context, seen);
  context.clearRect(0, 0, seen.width, seen.height);
  context.font = FONT;
  context.lineWidth = 1;
  const { data, on } = seen;
  outside(pen, seen, on.has("edges"));
  if (data) {
    if (on.has("edges")) edges(pen, data.edges);
    if (on.has("grid") && data.columns) grid(pen, data);
    if (on.has("white")) data.white.forEach((outline) => pen.polygon(outline, OVERLAYS.white));
    if (on.has("places")) places(pen, data);
    if (on.has("threads")) data.threads.forEach((thread) => pen.arrow(thread.from, thread.to, OVERLAYS.threads));
    if (on.has("fit")) (data.places ?? []).forEach((place) => fit(pen, place));
    if (on.has("pictures")) data.pictures.forEach(({ box, ppi }) => {
      pen.outline(box, OVERLAYS.pictures);
      pen.label(words("ppi", { ppi }), box[0], box[1] + box[3], OVERLAYS.pictures, { up: true });
    });
  }
  if (on.has("distances") && seen.hovered) measured(pen, seen);
  for (const hit of seen.hits) pen.range(hit, "#ffd400", hit === seen.hit ? 0.65 : 0.35);
  for (const note of seen.notes) if (note.state === "open") {
    const shown = note.range && note.range.end.frame < seen.frames.length;
    if (shown) pen.range(note.range, "#ff8a00", 0.45); else note.boxes.forEach((box) => pen.outline(box, "#ff8a00"));
  }
  if (seen.selected) pen.range(seen.selected, "#2f8bff", 0.35);
  if (seen.marked) pen.mark(seen.marked);
}

/** What is cut off is dimmed where nobody looks for it. */
function outside(pen, { view, sheet, width, height }, shown) {
  const { context } = pen;
  const [x, y, w, h] = toPixels(view, [0, 0, ...sheet.trim]);
  context.save();
  context.beginPath();
  context.rect(0, 0, width, height);
  context.rect(x, y, w, h);
  context.clip("evenodd");
  context.fillStyle = shown ? "rgba(90, 90, 90, .15)" : "rgba(90, 90, 90, .93)";
  context.fillRect(0, 0, width, height);
  context.restore();
}

function edges(pen, { bleed, safe, trim, type_area: area, folds }) {
  const color = OVERLAYS.edges;
  pen.outline(bleed, color); pen.outline(trim, "#ffffff"); pen.outline(safe, color, [5, 4]); pen.outline(area, color, [1, 3]);
  pen.label(words("bleed"), bleed[0], bleed[1], color);
  pen.label(words("safe"), safe[0], safe[1], color);
  pen.label(words("type-area"), area[0], area[1], color);
  for (const x of folds.down) pen.line([x, trim[1]], [x, trim[1] + trim[3]], color, [8, 5]);
  for (const y of folds.across) pen.line([trim[0], y], [trim[0] + trim[2], y], color, [8, 5]);
}

function grid(pen, { columns, lines, vertical, edges: { type_area: area } }) {
  const color = OVERLAYS.grid, { context, view } = pen;
  columns.forEach((box, number) => {
    pen.outline(box, color);
    pen.label(words("column", { number: number + 1 }), box[0], box[1], color, { up: true });
  });
  const leading = lines.length > 1 ? Math.abs(lines[1][1] - lines[0][1]) * view.scale : Infinity;
  const each = leading >= ROOM_FOR_ALL ? 1 : NUMBERED;
  context.font = LINE_FONT;
  for (const [number, at] of lines) {
    const counted = number === 1 || number % each === 0;
    if (leading < LEAST_LEADING && !counted) continue;
    const [from, to] = vertical ? [[at, area[1]], [at, area[1] + area[3]]] : [[area[0], at], [area[0] + area[2], at]];
    pen.line(from, to, counted ? color : `${color}66`);
    if (counted) pen.number(number, from, to, vertical, color);
  }
  context.font = FONT;
}

function places(pen, { places: all = [], articles }) {
  for (const { name, box } of articles) {
    pen.outline(box, OVERLAYS.places, [], 2);
    pen.label(name, box[0], box[1], OVERLAYS.places, { up: true, room: box[2] });
  }
  for (const place of all) {
    pen.outline(place.box, OVERLAYS.places);
    const where = place.place ? `${place.about ? "≈ " : ""}${place.place[spoken()]}` : "";
    const holds = place.holds ? words("holds", { lines: place.holds[0], characters: place.holds[1] }) : "";
    pen.label([place.frame, where, holds].filter(Boolean).join(" · "), place.box[0], place.box[1], OVERLAYS.places, { room: place.box[2] });
  }
}

/** What is over or free of a story's text, and the lines that are free. */
function fit(pen, { box, state, over, free, free_lines: lines = [] }) {
  if (state === "short") for (const line of lines) pen.fill(line, "#e0901a66");
  if (state === "over") {
    pen.outline(box, OVERLAYS.fit, [], 3);
    pen.label(words("over", { lines: over[0], characters: over[1] }), box[0] + box[2], box[1] + box[3], OVERLAYS.fit, { up: true, left: true });
  } else if (state === "short") {
    pen.outline(box, "#e0901a", [], 2);
    pen.label(words("free", { lines: free[0], characters: free[1] }), box[0] + box[2], box[1] + box[3], "#c27400", { up: true, left: true });
  }
}

function measured(pen, { hovered, frames, sheet }) {
  const color = OVERLAYS.distances;
  pen.outline(hovered.box, color);
  for (const [x1, y1, x2, y2] of distances(hovered.box, frames, sheet.trim)) {
    pen.line([x1, y1], [x2, y2], color);
    pen.label(millimetres(x2 - x1 + y2 - y1), (x1 + x2) / 2, (y1 + y2) / 2, color);
  }
  const [x, y, width, height] = hovered.box;
  pen.label(`${millimetres(width)} × ${millimetres(height)}`, x, y, color, { up: true });
}

/** The text, with its end left out where it has not so many pixels. */
function shortened(context, text, room) {
  if (context.measureText(text).width <= room) return text;
  const characters = [...text];
  while (characters.length > 1 && context.measureText(`${characters.join("")}…`).width > room) characters.pop();
  return `${characters.join("")}…`;
}

/** Draws in points of the page; what is not in the window is left out. */
class Pen {
  labels = [];

  constructor(context, { view, width, height, frames }) { Object.assign(this, { context, view, width, height, frames }); }

  #pixels(box) {
    const [x, y, w, h] = toPixels(this.view, box);
    return x > this.width || y > this.height || x + w < 0 || y + h < 0 ? null : [x, y, w, h];
  }

  outline(box, color, dash = [], width = 1) {
    const found = this.#pixels(box);
    if (found === null) return;
    const [x, y, w, h] = found;
    this.context.strokeStyle = color;
    this.context.lineWidth = width;
    this.context.setLineDash(dash);
    this.context.strokeRect(Math.round(x) + 0.5, Math.round(y) + 0.5, Math.round(w), Math.round(h));
    this.context.setLineDash([]);
    this.context.lineWidth = 1;
  }

  fill(box, color) {
    const found = this.#pixels(box);
    if (found === null) return;
    this.context.fillStyle = color;
    this.context.fillRect(...found);
  }

  line([x1, y1], [x2, y2], color, dash = []) {
    const [a, b] = toPixels(this.view, [x1, y1, 0, 0]), [c, d] = toPixels(this.view, [x2, y2, 0, 0]);
    this.context.strokeStyle = color;
    this.context.setLineDash(dash);
    this.context.beginPath();
    this.context.moveTo(Math.round(a) + 0.5, Math.round(b) + 0.5);
    this.context.lineTo(Math.round(c) + 0.5, Math.round(d) + 0.5);
    this.context.stroke();
    this.context.setLineDash([]);
  }

  polygon(outline, color) {
    const points = outline.map(([x, y]) => toPixels(this.view, [x, y, 0, 0]));
    this.context.beginPath();
    points.forEach(([x, y], number) => (number ? this.context.lineTo(x, y) : this.context.moveTo(x, y)));
    this.context.closePath();
    this.context.fillStyle = `${color}33`;
    this.context.fill();
    this.context.strokeStyle = color;
    this.context.stroke();
  }

  arrow(from, to, color) {
    const [x1, y1] = toPixels(this.view, [...from, 0, 0]), [x2, y2] = toPixels(this.view, [...to, 0, 0]);
    const turn = Math.atan2(y2 - y1, x2 - x1), { context } = this;
    context.strokeStyle = context.fillStyle = color;
    context.lineWidth = 2;
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
    context.stroke();
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(x2, y2);
    for (const side of [-1, 1]) context.lineTo(x2 - 12 * Math.cos(turn + side * 0.4), y2 - 12 * Math.sin(turn + side * 0.4));
    context.fill();
  }

  /** Words on a ground of their colour, beside a point: below it, or above (`up`), ending there (`left`), no wider than `room` points.
   * Where others are already, they go down. */
  label(text, x, y, color, { up = false, left = false, room = Infinity } = {}) {
    const [px, py] = toPixels(this.view, [x, y, 0, 0]);
    if (px > this.width || py > this.height + HIGH || py < -HIGH) return;
    const { context } = this;
    const shown = shortened(context, text, Math.max(room * this.view.scale, LEAST_LABEL) - 6);
    const wide = context.measureText(shown).width + 6;
    const at = left ? px - wide : px;
    let top = up ? py - HIGH : py;
    for (let tries = 0; tries < 3 && this.#taken(at, top, wide); tries++) top += HIGH;
    this.labels.push([at, top, wide]);
    context.fillStyle = `${color}dd`;
    context.fillRect(at, top, wide, HIGH);
    context.fillStyle = "#fff";
    context.textBaseline = "middle";
    context.fillText(shown, at + 3, top + HIGH / 2 + 0.5);
  }

  #taken(x, y, wide) {
    return this.labels.some(([left, top, width]) => x < left + width && left < x + wide && Math.abs(y - top) < HIGH - 1);
  }

  /** A line's number at both of its ends. */
  number(text, from, to, vertical, color) {
    const [a, b] = toPixels(this.view, [...from, 0, 0]), [c, d] = toPixels(this.view, [...to, 0, 0]);
    const { context } = this;
    context.fillStyle = color;
    context.textBaseline = vertical ? "bottom" : "middle";
    context.textAlign = vertical ? "center" : "right";
    context.fillText(text, vertical ? a : a - 3, vertical ? b - 2 : b);
    context.textBaseline = vertical ? "top" : "middle";
    context.textAlign = vertical ? "center" : "left";
    context.fillText(text, vertical ? c : c + 3, vertical ? d + 2 : d);
    context.textAlign = "left";
  }

  range(range, color, opacity) {
    this.context.save();
    this.context.globalAlpha = opacity;
    for (const { line, from, to } of linesOf(this.frames, range)) this.fill(rangeBox(line, from, to), color);
    this.context.restore();
  }

  /** A place that somebody was led to. */
  mark(box) {
    const found = this.#pixels(box);
    if (found === null) return;
    const [x, y, w, h] = found;
    this.context.strokeStyle = "#ff2d55";
    this.context.lineWidth = 2.5;
    this.context.strokeRect(x - 4, y - 4, w + 8, h + 8);
    this.context.lineWidth = 1;
  }
}
