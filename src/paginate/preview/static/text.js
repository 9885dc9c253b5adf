// The text of the page: which character is at a point, what is selected, what is found.
// A place is { frame, line, character }, by number; a range is two places, its end not included.

/** The box of a character, [x, y, width, height]. Those that share a cell 纵中横 share it. */
export function characterBox(line, character) {
  return rangeBox(line, character, character + 1);
}

/** The box of a line's characters from one to another. */
export function rangeBox(line, from, to) {
  const [x, y, width, height] = line.box;
  const start = line.edges[from], end = endOf(line, to);
  return line.vertical ? [x, y + start, width, end - start] : [x + start, y, end - start, height];
}

function endOf(line, to) {
  const shared = (line.across ?? []).find(([first, last]) => first < to && to < last);
  return line.edges[shared ? shared[1] : to];
}

/** The place of the character at a point; null where there is none. What lies on top is found first. */
export function placeAt(frames, { x, y }) {
  for (let frame = frames.length - 1; frame >= 0; frame--) {
    const found = inFrame(frames[frame], x, y);
    if (found !== null) return { frame, ...found };
  }
  return null;
}

function inFrame({ lines }, x, y) {
  for (let number = 0; number < lines.length; number++) {
    const line = lines[number];
    const [left, top, width, height] = line.box;
    const slack = 0.2 * (line.vertical ? width : height);  // the white between two lines belongs to both
    const [dx, dy] = line.vertical ? [slack, 0] : [0, slack];
    if (x < left - dx || x > left + width + dx || y < top - dy || y > top + height + dy || length(line) === 0) continue;
    return { line: number, character: characterAt(line, x, y) };
  }
  return null;
}

/** The character of a line that is nearest to a point. */
export function characterAt(line, x, y) {
  const along = line.vertical ? y - line.box[1] : x - line.box[0];
  let character = length(line) - 1;
  while (character > 0 && line.edges[character] > along) character--;
  const shared = (line.across ?? []).find(([first, last]) => first <= character && character < last);
  if (!shared) return character;
  const [first, last] = shared;
  const part = Math.floor((x - line.box[0]) / line.box[2] * (last - first));
  return first + Math.min(Math.max(part, 0), last - first - 1);
}

/** How many characters a line has: of those beyond the BMP each is one. */
export const length = (line) => line.edges.length - 1;

const before = (one, other) =>
  one.frame - other.frame || one.line - other.line || one.character - other.character;

/** The range from one place to another, in the order of reading, both in it. */
export function range(one, other) {
  const [start, end] = before(one, other) <= 0 ? [one, other] : [other, one];
  return { start, end: { ...end, character: end.character + 1 } };
}

/** Of each line that is in a range: the line, its frame, and from which character to which. */
export function* linesOf(frames, { start, end }) {
  for (let frame = start.frame; frame <= end.frame; frame++) {
    const { lines } = frames[frame];
    for (let number = 0; number < lines.length; number++) {
      if (frame === start.frame && number < start.line) continue;
      if (frame === end.frame && number > end.line) break;
      const line = lines[number];
      const from = frame === start.frame && number === start.line ? start.character : 0;
      const to = frame === end.frame && number === end.line ? Math.min(end.character, length(line)) : length(line);
      if (from < to) yield { frame: frames[frame], line, from, to };
    }
  }
}

/** The words of a range: lines of a paragraph follow one another, paragraphs are lines, and frames are parted by one that is empty. */
export function textOf(frames, selected) {
  let text = "", last = null;
  for (const { frame, line, from, to } of linesOf(frames, selected)) {
    if (last !== null && !continues(last, frame, line)) text += last.frame === frame || sameStory(last.frame, frame) ? "\n" : "\n\n";
    text += [...line.text].slice(from, to).join("");
    last = { frame, line };
  }
  return text;
}

const sameStory = (one, other) => one.story !== null && one.story === other.story;
const continues = (last, frame, line) =>
  (last.frame === frame || sameStory(last.frame, frame)) && last.line.paragraph === line.paragraph;

/** All of the story, heading or caption that a place is in. */
export function whole(frames, place) {
  const { story } = frames[place.frame];
  const own = story === null ? [place.frame] : frames.flatMap((frame, number) => (frame.story === story ? [number] : []));
  const last = frames[own.at(-1)].lines;
  return {
    start: { frame: own[0], line: 0, character: 0 },
    end: { frame: own.at(-1), line: last.length - 1, character: length(last.at(-1)) },
  };
}

/** Where the words occur, in the order of the page; also across the ends of lines and columns. Capitals are as small letters. */
export function search(frames, query) {
  const wanted = [...query.toLowerCase()];
  return wanted.length === 0 ? [] : [...paragraphs(frames)].flatMap((paragraph) => [...occurrences(paragraph, wanted)]);
}

function* paragraphs(frames) {
  let current = [], last = null;
  for (const [frame, { lines }] of inReading(frames)) {
    for (let number = 0; number < lines.length; number++) {
      const line = lines[number];
      if (last !== null && !continues(last, frames[frame], line)) { yield current; current = []; }
      [...line.text].forEach((text, character) => current.push({ text: text.toLowerCase(), frame, line: number, character }));
      last = { frame: frames[frame], line };
    }
  }
  yield current;
}

/** The frames with their numbers, those of a story one after the other. */
function inReading(frames) {
  const numbered = [...frames.entries()], told = new Set(), found = [];
  for (const [number, frame] of numbered) {
    if (told.has(number)) continue;
    const own = frame.story === null ? [[number, frame]] : numbered.filter(([, other]) => other.story === frame.story);
    for (const each of own) { told.add(each[0]); found.push(each); }
  }
  return found;
}

function* occurrences(paragraph, wanted) {
  for (let at = 0; at + wanted.length <= paragraph.length; at++) {
    if (wanted.every((text, place) => paragraph[at + place].text === text)) {
      const { text: _, ...start } = paragraph[at];
      const { text: __, ...end } = paragraph[at + wanted.length - 1];
      yield { start, end: { ...end, character: end.character + 1 } };
    }
  }
}
