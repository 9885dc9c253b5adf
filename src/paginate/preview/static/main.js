// The page of the preview: puts its parts together.

import { Connection } from "./connection.js";
import { Findings } from "./findings.js";
import { actionOf, keyHelp } from "./keys.js";
import { OVERLAYS } from "./overlays.js";
import { Notes } from "./notes.js";
import { Pointer } from "./pointer.js";
import { Stage } from "./stage.js";
import { linesOf, rangeBox, search, textOf } from "./text.js";
import { millimetres } from "./distances.js";
import { speak, spoken, words } from "./words.js";

const part = (id) => document.getElementById(id);
const ONCE = "once=", KEY = "paginate-key", LANGUAGE = "paginate-language", SWITCHES = "paginate-overlays", OPENS = "paginate-click-opens";
const INK_EVERY = 60;  // milliseconds from one question to the next while the pointer moves

let version = 0, greeting = null, told = null, hitNumber = -1, source = null, hidden = null, inkAsked = 0, layoutName = "";

const stage = new Stage(part("view"), (layers) => connection.say({ type: "layers", layers }), {
  changed: () => { part("zoom").value = `${Math.round(100 * stage.view.scale * 72 / 96)} %`; },
  drawn: ({ version: drawn }) => requestAnimationFrame(() => { document.body.dataset.drawn = drawn; }),
});
const pointer = new Pointer(part("view"), stage, { clicked, opened, pointed, selected: () => {} });
const findings = new Findings(part("findings"), part("count"), goToFinding, openSource);
const notes = new Notes(part("notes"), part("note"), writeNote, (box) => stage.showBox(box));
const connection = new Connection(await key(), {
  open: () => { stage.layers.forget(); banner(null); stage.draw(); },
  away: () => banner(words("away"), "away"),
  refused: () => banner(words("no-key")),
  hello: greeted, page: renewed, frames: framesCame, findings: findingsCame, notes: notesCame, show: ({ box }) => stage.showBox(box),
  picture: (described, blob) => stage.layers.take(described, blob),
});

/** The key is in the address that the command line printed, or is given for a code, once; it stays with this tab. */
async function key() {
  const given = location.hash.slice(1);
  if (given === "") return sessionStorage.getItem(KEY) ?? "";
  history.replaceState(null, "", location.pathname);
  const found = given.startsWith(ONCE) ? await entered(given.slice(ONCE.length)) : given;
  if (found) sessionStorage.setItem(KEY, found);
  return found;
}

async function entered(code) {
  const answer = await fetch("/enter", { method: "POST", headers: { "X-Paginate-Key": code } });
  return answer.ok ? (await answer.json()).key : "";
}

function greeted(message) {
  greeting = message;
  layoutName = message.layout;
  speak(localStorage.getItem(LANGUAGE) ?? message.language);
  label();
  making();
}

/** Before the first page: say that it is being made. */
function making() {
  if (version === 0) banner(words("making"), "away");
}

/** Write all words of the page in the language that is spoken. */
function label() {
  for (const element of document.querySelectorAll("[data-words]")) element.textContent = words(element.dataset.words);
  part("query").placeholder = words("search");
  part("overlays").replaceChildren(
    ...Object.entries(OVERLAYS).map(([name, color]) => toggle(name, color, stage.seen.on.has(name), (on) => switched(name, on))),
    toggle("click-opens", "transparent", opensByClick(), (on) => localStorage.setItem(OPENS, on ? "yes" : "no")),
  );
  part("keys").replaceChildren(keyHelp());
  findings.show(findings.all);
  title();
  stage.draw();
}

function toggle(name, color, on, changed) {
  const row = document.createElement("label"), box = document.createElement("input"), swatch = document.createElement("span");
  box.type = "checkbox";
  box.checked = on;
  box.name = name;
  box.addEventListener("change", () => changed(box.checked));
  swatch.style.background = color;
  row.append(box, swatch, words(name));
  return row;
}

const opensByClick = () => localStorage.getItem(OPENS) !== "no";

function title() {
  const name = stage.sheet?.name ?? "";
  part("name").textContent = [name, layoutName].filter(Boolean).join(" · ");
  document.title = `${name || layoutName} · Paginate`;
}

function renewed(message) {
  if (version === 0) banner(null);
  version = message.version;
  stage.setSheet(message.sheet);
  title();
  if (!message.times) return;
  const stages = Object.entries(message.times);
  part("time").dataset.stages = JSON.stringify(message.times);
  part("time").textContent = words("took", { ms: Math.round(stages.reduce((sum, [, took]) => sum + took, 0)) });
  part("time").title = `${words("stages")}: ${stages.map(([name, took]) => `${name} ${took.toFixed(1)}`).join(" · ")}`;
}

function framesCame(message) {
  Object.assign(stage.seen, { frames: message.frames, selected: null, hovered: null });
  source = null;
  part("open").hidden = true;
  find(false);
  if (needsData()) askData();
  stage.draw();
  document.body.dataset.version = message.version;
}

function findingsCame(message) {
  told = message;
  findings.show(message.findings);
  const worst = message.findings.find((each) => each.severity === "error" && each.allowed === null);
  banner(message.broken ? words(version ? "broken" : "never", { message: worst?.message[spoken()] ?? "" }) : null);
  if (!message.broken) making();
  document.body.dataset.broken = message.broken;
}

// --- notes ------------------------------------------------------------------------------------------------------------

let noted = { notes: [], findings: [] };

function notesCame(message) {
  noted = message;
  stage.seen.notes = message.notes;
  notes.show(message.notes, message.findings, spoken());
  document.body.dataset.noted = JSON.stringify(message.notes.flatMap(({ boxes }) => boxes));
  stage.draw();
}

function newNote() {
  const { selected } = stage.seen, { clickedFrame } = pointer;
  const whole = clickedFrame === null ? null : { frame: clickedFrame, line: -1, character: 0 };
  const range = selected ?? (whole && { start: whole, end: whole });
  if (range === null) part("place").textContent = words("note-nowhere"); else notes.write(range);
}

async function writeNote(body) {
  try {
    await connection.post("/note", { ...body, version });
  } catch (problem) {
    part("place").textContent = words("refused", { why: problem.message });
  }
}

function banner(text, name = "") {
  part("banner").hidden = text === null;
  part("banner").textContent = text ?? "";
  part("banner").className = name;
}

function goToFinding(finding) {
  if (finding.box) stage.showBox(finding.box);
  else if (finding.span) showSource(finding.span);
}

// --- overlays ---------------------------------------------------------------------------------------------------------

const needsData = () => [...stage.seen.on].some((name) => name !== "ink" && name !== "distances");

function switched(name, on) {
  stage.seen.on[on ? "add" : "delete"](name);
  localStorage.setItem(SWITCHES, JSON.stringify([...stage.seen.on]));
  hidden = null;
  if (needsData() && stage.seen.data?.version !== version) askData();
  if (name === "ink") part("inks").textContent = "";
  stage.draw();
}

async function askData() {
  const { construction } = await connection.ask({ type: "construction" }).catch(() => ({}));
  if (construction) stage.seen.data = construction;
  stage.draw();
}

function hideOverlays() {
  [hidden, stage.seen.on] = hidden === null ? [stage.seen.on, new Set()] : [null, hidden];
  part("overlays").querySelectorAll("input").forEach((box) => { if (box.name in OVERLAYS) box.checked = stage.seen.on.has(box.name); });
  stage.draw();
}

// --- the pointer ------------------------------------------------------------------------------------------------------

function pointed(point, place, frame) {
  const inside = point !== null && stage.sheet !== null;
  part("frame").textContent = inside ? [`${millimetres(point.x)}, ${millimetres(point.y)}`, frame?.id].filter(Boolean).join(" · ") : "";
  if (stage.seen.on.has("distances") && stage.seen.hovered !== frame) { stage.seen.hovered = frame; stage.draw(); }
  if (inside && stage.seen.on.has("ink")) askInk(point);
}

async function askInk({ x, y }) {
  const now = performance.now();
  if (now - inkAsked < INK_EVERY) return;
  inkAsked = Infinity;  // one question at a time
  const { inks = {} } = await connection.ask({ type: "ink", x, y }).catch(() => ({}));
  inkAsked = performance.now();
  const sum = Object.values(inks).reduce((all, each) => all + each, 0);
  part("inks").textContent = sum === 0 ? words("no-ink")
    : [...Object.entries(inks).map(([name, percent]) => `${name} ${percent}`), words("total-ink", { sum })].join("  ");
}

async function clicked(place) {
  stage.seen.marked = null;
  if (place === null) { showSource(null); return; }
  const { span } = await connection.ask({ type: "source", version, ...place }).catch(() => ({}));
  showSource(span ?? null);
  if (span && opensByClick()) openSource(span);
}

/** A double click opens the place where a click alone does not. */
function opened(place) {
  if (!opensByClick() && source !== null && place !== null) openSource(source);
}

function showSource(span) {
  source = span;
  part("place").textContent = span ? `${span.file}:${span.line}:${span.column}` : "";
  part("open").hidden = span === null;
}

async function openSource(span) {
  showSource(span);
  try {
    const { address } = await connection.post("/open", { file: span.file, line: span.line, column: span.column });
    if (address) follow(address);
  } catch (problem) {
    part("place").textContent = words("refused", { why: problem.message });
  }
}

/** Leave an address of an editor to the system. */
function follow(address) {
  const link = document.createElement("a");
  link.href = address;
  document.body.dataset.followed = address;
  link.click();
}

// --- searching --------------------------------------------------------------------------------------------------------

function find(leads) {
  stage.seen.hits = search(stage.seen.frames, part("query").value);
  const { hits } = stage.seen;
  hitNumber = hits.length === 0 ? -1 : Math.min(Math.max(hitNumber, 0), hits.length - 1);
  showHit(leads);
}

function showHit(leads) {
  const { hits } = stage.seen;
  stage.seen.hit = hits[hitNumber] ?? null;
  part("hits").value = part("query").value === "" ? "" : hits.length ? `${hitNumber + 1}/${hits.length}` : words("no-hits");
  if (leads && stage.seen.hit) {
    const [{ line, from, to }] = linesOf(stage.seen.frames, stage.seen.hit);
    stage.showBox(rangeBox(line, from, to));
    stage.seen.marked = null;
  }
  stage.draw();
}

function stepHit(by) {
  const { hits } = stage.seen;
  if (hits.length === 0) return;
  hitNumber = (hitNumber + by + hits.length) % hits.length;
  showHit(true);
}

part("query").addEventListener("input", () => { hitNumber = 0; find(true); });
part("query").addEventListener("keydown", (event) => {
  if (event.key === "Enter") { event.preventDefault(); stepHit(event.shiftKey ? -1 : 1); }
  if (event.key === "Escape") { ACTIONS.away(); part("view").focus(); }
});

// --- keys and buttons -------------------------------------------------------------------------------------------------

function togglePlates() {
  stage.layers.plates = !stage.layers.plates;
  part("plates").setAttribute("aria-pressed", stage.layers.plates);
  stage.draw();
}

const ACTIONS = {
  fitPage: () => stage.see("page"), fitWidth: () => stage.see("width"), actual: () => stage.see("actual"),
  larger: () => stage.step(1), smaller: () => stage.step(-1),
  left: () => stage.arrow(-1, 0), right: () => stage.arrow(1, 0), up: () => stage.arrow(0, -1), down: () => stage.arrow(0, 1),
  pageUp: () => stage.turn(-1), pageDown: () => stage.turn(1), top: () => stage.turn(-1000), bottom: () => stage.turn(1000),
  search: () => part("query").select(), nextHit: () => stepHit(1),
  next: () => findings.step(1), previous: () => findings.step(-1),
  overlays: hideOverlays, plates: togglePlates, open: () => source && openSource(source),
  selectStory: () => pointer.selectStory(),
  note: newNote,
  help: () => part("keys").showModal(),
  away: () => {
    Object.assign(stage.seen, { selected: null, marked: null });
    part("query").value = "";
    find(false);
  },
};

addEventListener("keydown", (event) => {
  const typing = event.target instanceof HTMLInputElement && event.target.type === "search";
  const name = actionOf(event);
  const withControl = event.ctrlKey || event.metaKey;
  if (name === undefined || stage.view === null || (typing && (!withControl || event.key === "a")) || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  ACTIONS[name]();
});

addEventListener("copy", (event) => {
  if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement || stage.seen.selected === null) return;
  event.clipboardData.setData("text/plain", textOf(stage.seen.frames, stage.seen.selected));
  event.preventDefault();
});

part("fit-page").addEventListener("click", ACTIONS.fitPage);
part("fit-width").addEventListener("click", ACTIONS.fitWidth);
part("actual").addEventListener("click", ACTIONS.actual);
part("plates").addEventListener("click", togglePlates);
part("open").addEventListener("click", ACTIONS.open);
part("add-note").addEventListener("click", newNote);
part("help").addEventListener("click", ACTIONS.help);
part("keys").addEventListener("click", () => part("keys").close());
part("language").addEventListener("click", () => {
  speak(spoken() === "zh" ? "en" : "zh");
  localStorage.setItem(LANGUAGE, spoken());
  label();
  if (told) findingsCame(told);
  notesCame(noted);
});

try {
  for (const name of JSON.parse(localStorage.getItem(SWITCHES) ?? "[]")) if (name in OVERLAYS) stage.seen.on.add(name);
} catch { /* written by another version of the page */ }
speak(localStorage.getItem(LANGUAGE) ?? navigator.language.slice(0, 2));
label();
