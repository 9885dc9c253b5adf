// What the pointer does on the page: it points at characters, selects text, moves the page.

import { placeAt, range, whole } from "./text.js";
import { frameAt } from "./distances.js";

const STILL = 4;  // pixels that a click may move

/** `does`: { clicked(place), opened(place), pointed(point, place, frame), selected() }. */
export class Pointer {
  #element; #stage; #does; #held = null; #space = false;
  clickedFrame = null;  // number of the frame under the last click

  constructor(element, stage, does) {
    this.#element = element;
    this.#stage = stage;
    this.#does = does;
    element.addEventListener("pointerdown", (event) => this.#down(event));
    element.addEventListener("pointermove", (event) => this.#move(event));
    element.addEventListener("pointerup", (event) => this.#up(event));
    element.addEventListener("pointercancel", () => { this.#held = null; });
    element.addEventListener("pointerleave", () => this.#point(null));
    element.addEventListener("dblclick", (event) => this.#double(event));
    addEventListener("keydown", (event) => this.#bar(event, true));
    addEventListener("keyup", (event) => this.#bar(event, false));
  }

  #bar(event, down) {
    if (event.key !== " " || event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLButtonElement) return;
    this.#space = down;
    this.#element.classList.toggle("hand", down);
    event.preventDefault();
  }

  #place(event) { return placeAt(this.#stage.seen.frames, this.#stage.point(event)); }

  #down(event) {
    if (this.#stage.view === null || event.button > 1) return;
    this.#element.focus();
    event.preventDefault();
    this.#element.setPointerCapture(event.pointerId);
    const hand = this.#space || event.button === 1 || event.pointerType === "touch";
    this.#held = { x: event.clientX, y: event.clientY, from: hand ? null : this.#place(event), still: true };
    this.#element.classList.toggle("moving", hand);
  }

  #move(event) {
    if (this.#stage.view === null) return;
    const held = this.#held;
    if (held === null) { this.#point(event); return; }
    const dx = event.clientX - held.x, dy = event.clientY - held.y;
    if (held.still && Math.hypot(dx, dy) < STILL) return;
    held.still = false;
    if (held.from === null) {
      this.#stage.move(-dx, -dy);
      [held.x, held.y] = [event.clientX, event.clientY];
      return;
    }
    const to = this.#place(event);
    if (to !== null) {
      this.#stage.seen.selected = range(held.from, to);
      this.#stage.draw();
      this.#does.selected();
    }
  }

  #up(event) {
    const held = this.#held;
    this.#held = null;
    this.#element.classList.remove("moving");
    if (held === null || !held.still || event.button !== 0 || this.#space) return;
    this.#stage.seen.selected = held.from === null ? null : range(held.from, held.from);
    this.#stage.draw();
    const { frames } = this.#stage.seen, under = frameAt(frames, this.#stage.point(event));
    this.clickedFrame = under ? frames.indexOf(under) : null;
    this.#does.clicked(held.from);
  }

  #double(event) {
    const place = this.#place(event);
    if (place !== null) this.#does.opened(place);
  }

  #point(event) {
    if (event === null || this.#stage.view === null) { this.#does.pointed(null, null, null); return; }
    const point = this.#stage.point(event), { frames } = this.#stage.seen;
    const place = placeAt(frames, point);
    const line = place && frames[place.frame].lines[place.line];
    this.#element.classList.toggle("text", line !== null && !line.vertical);
    this.#element.classList.toggle("vertical", line !== null && line.vertical);
    this.#does.pointed(point, place, frameAt(frames, point));
  }

  /** Select all of the story that is selected or was clicked. */
  selectStory() {
    const { selected, frames } = this.#stage.seen;
    if (selected === null) return;
    this.#stage.seen.selected = whole(frames, selected.start);
    this.#stage.draw();
  }
}
