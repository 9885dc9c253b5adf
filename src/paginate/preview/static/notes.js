// Notes: what readers wrote about places of the page, as a list and on the page, and the form in which one is written.

import { words } from "./words.js";

const STATES = { open: "note-open", done: "note-done", refused: "note-refused" };
const CHANGES = { open: "note-to-open", done: "note-to-done", refused: "note-to-refused" };
const NAME = "paginate-name";

/** The list and the form. `write(body)` sends one and is a promise, `go(box)` leads to a place. */
export class Notes {
  #list; #form; #write; #go; #range = null;
  all = [];

  constructor(list, form, write, go) {
    this.#list = list;
    this.#form = form;
    this.#write = write;
    this.#go = go;
    form.addEventListener("close", () => this.#closed());
  }

  /** Show these, and what is wrong with their file. */
  show(notes, findings, language) {
    this.all = notes;
    const wrong = findings.map((each) => row("error", `${each.span?.file ?? ""}:${each.span?.line ?? ""} ${each.message[language]}`));
    this.#list.replaceChildren(...wrong, ...notes.map((note) => this.#row(note)));
  }

  #row(note) {
    const made = row(note.state === "open" ? (note.lost ? "warning" : "note") : "allowed", `${note.name}：${note.words}`);
    const state = note.lost ? words("note-gone", { text: note.text }) : `${words(STATES[note.state])} · ${note.text}`;
    made.dataset.state = note.lost ? "lost" : note.state;
    made.append(paragraph(state, "remedy"));
    const [box] = note.boxes;
    if (box) made.addEventListener("click", () => this.#go(box));
    for (const next of note.state === "open" ? ["done", "refused"] : ["open"]) made.append(this.#button(note, next));
    return made;
  }

  #button(note, state) {
    const button = document.createElement("button");
    button.textContent = words(CHANGES[state]);
    button.addEventListener("click", (event) => {
      event.stopPropagation();
      const name = localStorage.getItem(NAME) ?? "";
      if (name) this.#write({ note: note.id, state, name }); else this.#ask(null, { note: note.id, state });
    });
    return button;
  }

  #change = null;

  /** Write a note on a range of the page. */
  write(range) { this.#ask(range, null); }

  #ask(range, change) {
    [this.#range, this.#change] = [range, change];
    const { words: said, name } = this.#form.querySelector("form").elements;
    said.hidden = range === null;
    said.required = range !== null;
    said.value = "";
    said.placeholder = words("note-words");
    name.placeholder = words("note-name");
    name.value = localStorage.getItem(NAME) ?? "";
    this.#form.returnValue = "";
    this.#form.showModal();
  }

  #closed() {
    if (this.#form.returnValue !== "write") return;
    const { words: said, name } = this.#form.querySelector("form").elements;
    localStorage.setItem(NAME, name.value);
    if (this.#change) { this.#write({ ...this.#change, name: name.value }); return; }
    const { start, end } = this.#range;
    const to = { ...end, character: Math.max(end.character - 1, 0) };
    this.#write({ words: said.value, name: name.value, from: start, to });
  }
}

function row(name, text) {
  const made = document.createElement("li");
  made.className = name;
  made.append(paragraph(text));
  return made;
}

function paragraph(text, name = "") {
  const made = document.createElement("p");
  made.className = name;
  made.textContent = text;
  return made;
}
