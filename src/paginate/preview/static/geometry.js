// What is seen of the page: a scale in CSS pixels a point, and the point of the page at the window's top left.

export const LEAST_SCALE = 0.05;
export const MOST_SCALE = 80;      // a millimetre is more than 200 pixels
const ROOM = 16;                   // pixels between page and window where the page is fitted
const KEPT = 80;                   // pixels of the page that cannot be moved out of sight

const within = (value, least, most) => Math.min(Math.max(value, least), most);

/** The whole page in a window of this size. `trim`: its width and height in points. */
export function fitPage(trim, width, height) {
  const scale = Math.min((width - 2 * ROOM) / trim[0], (height - 2 * ROOM) / trim[1]);
  return centred(trim, Math.max(scale, LEAST_SCALE), width, height);
}

/** The page as wide as the window; from the top, or at the height that is looked at. */
export function fitWidth(trim, width, height, y = -ROOM) {
  const scale = Math.max((width - 2 * ROOM) / trim[0], LEAST_SCALE);
  return { scale, x: -ROOM / scale, y };
}

/** The page in this scale, its centre in the window's. */
export function centred(trim, scale, width, height) {
  return { scale, x: trim[0] / 2 - width / scale / 2, y: trim[1] / 2 - height / scale / 2 };
}

/** Another scale, with the point of the page at pixel (px, py) where it was. */
export function zoomAt(view, factor, px, py) {
  const scale = within(view.scale * factor, LEAST_SCALE, MOST_SCALE);
  const at = pointAt(view, px, py);
  return { scale, x: at.x - px / scale, y: at.y - py / scale };
}

/** Moved by so many pixels; some of the page stays in sight. */
export function moved(view, dx, dy, trim, width, height) {
  const kept = KEPT / view.scale;
  return {
    scale: view.scale,
    x: within(view.x + dx / view.scale, kept - width / view.scale, trim[0] - kept),
    y: within(view.y + dy / view.scale, kept - height / view.scale, trim[1] - kept),
  };
}

/** The point of the page at a pixel of the window. */
export const pointAt = (view, px, py) => ({ x: view.x + px / view.scale, y: view.y + py / view.scale });

/** A box of the page in pixels of the window. */
export const toPixels = (view, [x, y, width, height]) =>
  [(x - view.x) * view.scale, (y - view.y) * view.scale, width * view.scale, height * view.scale];

/** A view of a box: as it is where the box is seen well, else moved, and nearer where the box is small. */
export function showing(view, box, width, height) {
  const [x, y, w, h] = box;
  const wanted = within(Math.min(width / (3 * Math.max(w, 1)), height / (3 * Math.max(h, 1))), view.scale, Math.max(view.scale, 3));
  const [px, py, pw, ph] = toPixels(view, box);
  const seen = px >= 0 && py >= 0 && px + pw <= width && py + ph <= height;
  if (seen && wanted < 2 * view.scale) return view;
  return { scale: wanted, x: x + w / 2 - width / wanted / 2, y: y + h / 2 - height / wanted / 2 };
}

/** The window of the sheet, in device pixels, that has to be drawn for a view, with a border for moves; null where none of it is seen.
 * `around`: points of the sheet beyond the trim. `sheet`: its width and height in points. */
export function drawnWindow(view, ratio, sheet, around, width, height) {
  const full = Math.max(1, Math.round(view.scale * ratio * sheet[0]));
  const scale = full / sheet[0];
  const tall = Math.round(full * sheet[1] / sheet[0]);
  const border = 0.25;
  const left = (view.x + around - border * width / view.scale) * scale;
  const top = (view.y + around - border * height / view.scale) * scale;
  const across = (1 + 2 * border) * width * ratio, down = (1 + 2 * border) * height * ratio;
  const x = within(Math.floor(left), 0, full), y = within(Math.floor(top), 0, tall);
  const right = within(Math.ceil(left + across), 0, full), bottom = within(Math.ceil(top + down), 0, tall);
  return right > x && bottom > y ? [full, x, y, right - x, bottom - y] : null;
}

/** Whether a window that is drawn, [full, x, y, width, height], has all that a view shows of the sheet. */
export function covers(drawn, view, ratio, sheet, around, width, height) {
  const wanted = drawnWindow(view, ratio, sheet, around, width, height);
  if (wanted === null) return true;
  if (drawn === null || drawn[0] !== wanted[0]) return false;
  const scale = drawn[0] / sheet[0];
  const tall = Math.round(drawn[0] * sheet[1] / sheet[0]);
  const left = Math.max(0, (view.x + around) * scale), top = Math.max(0, (view.y + around) * scale);
  const right = Math.min(drawn[0], (view.x + around + width / view.scale) * scale);
  const bottom = Math.min(tall, (view.y + around + height / view.scale) * scale);
  return drawn[1] <= left + 1 && drawn[2] <= top + 1 && drawn[1] + drawn[3] >= right - 1 && drawn[2] + drawn[4] >= bottom - 1;
}
