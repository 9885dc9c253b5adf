// The pictures of the page: the whole sheet, always there, and what is looked at in the resolution of the screen.

import { covers, drawnWindow } from "./geometry.js";

const MOST_PIXELS = 16_000_000;  // of one picture, as the server has it
const MOST_WIDTH = 200_000;      // of the sheet
const LEAST_BASE = 500;          // pixels of the whole sheet's width

export class Layers {
  #ask; #changed; #count = 0; #waiting = null; #plates = false; #taken = Promise.resolve();
  base = null; detail = null;

  /** `ask` sends the layers that are wanted; `changed` is called when a picture has come. */
  constructor(ask, changed) { this.#ask = ask; this.#changed = changed; }

  /** As our plates have it, or as PDFium draws the PDF. */
  set plates(on) { this.#plates = on; this.forget(); }
  get plates() { return this.#plates; }

  /** Ask for everything anew; what is there is shown until then. */
  forget() {
    this.#waiting = null;
    for (const layer of [this.base, this.detail]) if (layer) layer.stale = true;
  }

  /** Ask for what this look at the page needs and has not: `look` is { view, ratio, sheet, around, width, height }. */
  need(look) {
    if (this.#waiting !== null) return;
    const base = this.#wantedBase(look), detail = this.#wantedDetail(look, base);
    const wanted = [base, detail].filter(Boolean);
    const fresh = wanted.filter((layer) => !layer.canvas || layer.stale);
    if (detail === null && this.detail !== null) { this.detail = null; this.#ask(wanted.map(said)); }
    if (fresh.length === 0) return;
    this.#waiting = new Map(fresh.map((layer) => {
      const asked = { ...layer, id: ++this.#count, plates: this.#plates, canvas: null, stale: false };
      return [asked.id, asked];
    }));
    const kept = wanted.filter((layer) => !fresh.includes(layer));
    this.#ask([...kept, ...this.#waiting.values()].map(said));
  }

  #wantedBase({ sheet, fitted, ratio }) {
    const full = Math.max(LEAST_BASE, Math.round(fitted * ratio * sheet[0]));
    const window = [full, 0, 0, full, Math.round(full * sheet[1] / sheet[0])];
    return same(this.base, window) ? this.base : { name: "base", window, plates: this.#plates };
  }

  #wantedDetail(look, base) {
    const { view, ratio, sheet, around, width, height } = look;
    const window = drawnWindow(view, ratio, sheet, around, width, height);
    if (window === null || window[0] === base.window[0] || window[0] > MOST_WIDTH || window[3] * window[4] > MOST_PIXELS) return null;
    const drawn = this.detail?.window ?? null;
    if (this.detail && covers(drawn, view, ratio, sheet, around, width, height)) return this.detail;
    return { name: "detail", window, plates: this.#plates };
  }

  /** Take a picture that has come: all of a layer, or a part that has changed. In the order in which they came. */
  take(described, blob) {
    const decoded = createImageBitmap(blob);
    this.#taken = this.#taken.then(async () => this.#put(described, await decoded));
  }

  #put(described, image) {
    const waiting = this.#waiting?.get(described.id);
    const layer = waiting ?? [this.base, this.detail].find((each) => each?.id === described.id);
    if (layer && (waiting === undefined || described.whole)) {
      layer.canvas ??= new OffscreenCanvas(layer.window[3], layer.window[4]);
      layer.canvas.getContext("2d").drawImage(image, ...described.at);
      layer.version = described.version;
    }
    image.close();
    if (waiting && described.whole) {
      this[waiting.name] = waiting;
      this.#waiting.delete(waiting.id);
      if (this.#waiting.size === 0) this.#waiting = null;
    }
    this.#changed(described);
  }

  /** Draw what there is on a canvas of the window's size in device pixels. */
  draw(context, { view, ratio, sheet, around }) {
    for (const layer of [this.base, this.detail]) {
      if (!layer?.canvas) continue;
      const [full, x, y, width, height] = layer.window;
      const points = sheet[0] / full, scale = view.scale * ratio;
      const left = (x * points - around - view.x) * scale, top = (y * points - around - view.y) * scale;
      const exact = Math.abs(points * scale - 1) < 0.002;  // a pixel for a pixel
      context.imageSmoothingEnabled = !exact;
      if (exact) context.drawImage(layer.canvas, Math.round(left), Math.round(top));
      else context.drawImage(layer.canvas, left, top, width * points * scale, height * points * scale);
    }
  }
}

const same = (layer, window) => layer !== null && layer.window.every((side, place) => side === window[place]);
const said = ({ id, name, window, plates }) => ({ id, name, window, plates });
