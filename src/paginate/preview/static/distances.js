// How far the edges of a frame are from those around it: what is measured when the pointer is on it.

const POINTS_PER_MILLIMETRE = 72 / 25.4;
const TOUCHES = 0.01;  // points

/** A length in points as millimetres. */
export const millimetres = (points) => `${(points / POINTS_PER_MILLIMETRE).toFixed(2)} mm`;

/** The smallest frame at a point; null where there is none. Rules are too thin to be meant. */
export function frameAt(frames, { x, y }) {
  let found = null;
  for (const frame of frames) {
    const [left, top, width, height] = frame.box;
    if (frame.kind === "rule" || x < left || x > left + width || y < top || y > top + height) continue;
    if (found === null || width * height <= found.box[2] * found.box[3]) found = frame;
  }
  return found;
}

/** From each edge of a box to the next edge outside of it, of a frame beside it or of the sheet: [x1, y1, x2, y2], in points. */
export function distances(box, frames, trim) {
  const [left, top, width, height] = box, right = left + width, bottom = top + height;
  const others = frames.map((frame) => frame.box);
  const beside = others.filter(([, y, , h]) => y < bottom - TOUCHES && y + h > top + TOUCHES);
  const above = others.filter(([x, , w]) => x < right - TOUCHES && x + w > left + TOUCHES);
  const before = (edges, edge, last) => Math.max(last, ...edges.filter((each) => each < edge - TOUCHES));
  const behind = (edges, edge, last) => Math.min(last, ...edges.filter((each) => each > edge + TOUCHES));
  const toLeft = before(beside.map(([x, , w]) => x + w).filter((each) => each <= left + TOUCHES), left, 0);
  const toRight = behind(beside.map(([x]) => x).filter((each) => each >= right - TOUCHES), right, trim[0]);
  const toTop = before(above.map(([, y, , h]) => y + h).filter((each) => each <= top + TOUCHES), top, 0);
  const toBottom = behind(above.map(([, y]) => y).filter((each) => each >= bottom - TOUCHES), bottom, trim[1]);
  const x = left + width / 2, y = top + height / 2;
  return [
    [toLeft, y, left, y], [right, y, toRight, y],
    [x, toTop, x, top], [x, bottom, x, toBottom],
  ].filter(([x1, y1, x2, y2]) => x2 - x1 > TOUCHES || y2 - y1 > TOUCHES);
}
