// The window in which the page is seen: its pictures, its overlays, and how it is moved and enlarged.

import { fitPage, fitWidth, moved, pointAt, showing, zoomAt } from "./geometry.js";
import { Layers } from "./layers.js";
import { drawOverlays } from "./overlays.js";

const STEP = 1.25;          // of one key
const WHEEL = 0.0022;       // of a pixel of the wheel, as a power of e
const ARROW = 60;           // pixels

export class Stage {
  #element; #page; #over; #asked = false;
  view = null; fit = "page";
  sheet = null;             // { trim, bleed, around, name }
  seen = { frames: [], data: null, on: new Set(), selected: null, hits: [], hit: null, marked: null, notes: [], hovered: null };

  /** `ask` sends the layers that are wanted; `changed` is called when another part of the page is seen, `drawn` after each picture. */
  constructor(element, ask, { changed, drawn }) {
    this.#element = element;
    [this.#page, this.#over] = element.querySelectorAll("canvas");
    this.layers = new Layers(ask, (described) => { this.draw(); drawn(described); });
    this.changed = changed;
    new ResizeObserver(() => this.#resized()).observe(element);
    element.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
  }

  get width() { return this.#element.clientWidth; }
  get height() { return this.#element.clientHeight; }
  get ratio() { return window.devicePixelRatio || 1; }

  /** Show a sheet; of another size than the one before it is seen whole, of the same what was looked at. */
  setSheet(sheet) {
    const other = this.sheet === null || this.#form(this.sheet) !== this.#form(sheet);
    this.sheet = sheet;
    if (other) { this.layers.forget(); this.refit(); } else this.draw();
  }

  #form({ trim, around }) { return JSON.stringify([trim, around]); }

  #resized() {
    for (const canvas of [this.#page, this.#over]) {
      canvas.width = Math.round(this.width * this.ratio);
      canvas.height = Math.round(this.height * this.ratio);
    }
    this.refit();
  }

  /** Fit again what was fitted, and draw. */
  refit() {
    if (this.sheet === null || this.width === 0) return;
    if (this.fit === "page" || this.view === null) this.view = fitPage(this.sheet.trim, this.width, this.height);
    else if (this.fit === "width") this.view = fitWidth(this.sheet.trim, this.width, this.height, this.view.y);
    this.draw();
    this.changed();
  }

  /** See the page "page" or "width" fitted, or, at "actual" size, a point for the screen's 1/72 inch. */
  see(how) {
    this.fit = how;
    if (how === "actual") {
      const at = this.view ?? fitPage(this.sheet.trim, this.width, this.height);
      this.#set(zoomAt(at, 96 / 72 / at.scale, this.width / 2, this.height / 2));
    } else if (how === "width") {
      this.#set(fitWidth(this.sheet.trim, this.width, this.height));
    } else this.refit();
  }

  #set(view) { this.view = view; this.draw(); this.changed(); }

  /** Larger (1) or smaller (-1) by so many steps, around the middle. */
  step(by) { this.zoom(STEP ** by, this.width / 2, this.height / 2); }

  /** So many times as large, with what is at a pixel kept there. */
  zoom(factor, x, y) { this.fit = null; this.#set(zoomAt(this.view, factor, x, y)); }

  /** Moved by so many pixels. */
  move(dx, dy) {
    if (this.fit === "page") this.fit = null;
    this.#set(moved(this.view, dx, dy, this.sheet.trim, this.width, this.height));
  }

  /** Moved by so many arrows, or windows. */
  arrow(dx, dy) { this.move(dx * ARROW, dy * ARROW); }
  turn(by) { this.move(0, by * 0.9 * this.height); }

  /** Lead to a box of the page. */
  showBox(box) {
    this.seen.marked = box;
    const view = showing(this.view, box, this.width, this.height);
    if (view !== this.view) { this.fit = null; this.#set(view); } else this.draw();
  }

  /** The point of the page under the pointer. */
  point(event) {
    const { left, top } = this.#element.getBoundingClientRect();
    return pointAt(this.view, event.clientX - left, event.clientY - top);
  }

  #wheel(event) {
    event.preventDefault();
    if (this.view === null) return;
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    if (event.ctrlKey || event.metaKey) {
      const { left, top } = this.#element.getBoundingClientRect();
      this.zoom(Math.exp(-event.deltaY * lines * WHEEL), event.clientX - left, event.clientY - top);
    } else if (event.shiftKey && event.deltaX === 0) this.move(event.deltaY * lines, 0);
    else this.move(event.deltaX * lines, event.deltaY * lines);
  }

  /** Draw before the screen is shown next. */
  draw() {
    if (this.#asked || this.view === null) return;
    this.#asked = true;
    requestAnimationFrame(() => { this.#asked = false; this.#draw(); });
  }

  #draw() {
    const { trim, around } = this.sheet, { width, height, ratio, view } = this;
    const sheet = trim.map((side) => side + 2 * around);
    const fitted = fitPage(trim, width, height).scale;
    const look = { view, ratio, sheet, around, width, height, fitted };
    const context = this.#page.getContext("2d");
    context.fillStyle = "#5a5a5a";
    context.fillRect(0, 0, this.#page.width, this.#page.height);
    this.layers.draw(context, look);
    const over = this.#over.getContext("2d");
    over.setTransform(ratio, 0, 0, ratio, 0, 0);
    drawOverlays(over, { ...this.seen, view, width, height, sheet: this.sheet });
    this.layers.need(look);
  }

}
