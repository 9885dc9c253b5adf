// The findings as a list: a click on one leads to its place on the page, one on its file's name to the editor.

import { spoken, words } from "./words.js";

/** The list. `go` is called with a finding, `open` with its place in a file. */
export class Findings {
  #list; #count; #go; #open; #current = -1;
  all = [];

  constructor(list, count, go, open) { this.#list = list; this.#count = count; this.#go = go; this.#open = open; }

  /** Show these. */
  show(findings) {
    const was = this.all[this.#current];
    this.all = findings;
    this.#current = was ? findings.findIndex((each) => each.code === was.code && same(each.span, was.span)) : -1;
    this.#list.replaceChildren(...findings.map((finding, number) => this.#row(finding, number)));
    const of = (severity) => findings.filter((each) => each.severity === severity && each.allowed === null).length;
    const [errors, warnings] = [of("error"), of("warning")];
    const others = findings.length - errors - warnings;
    this.#count.textContent = findings.length ? words("count", { errors, warnings, others }) : words("none-found");
  }

  #row(finding, number) {
    const row = document.createElement("li");
    row.className = finding.allowed === null ? finding.severity : "allowed";
    if (number === this.#current) row.setAttribute("aria-current", "true");
    row.append(paragraph(finding.message[spoken()]));
    const help = finding.help[spoken()];
    if (finding.allowed !== null) row.append(paragraph(words("allowed", { reason: finding.allowed }), "remedy"));
    else if (help) row.append(paragraph(words("remedy", { help }), "remedy"));
    if (finding.span) row.append(this.#source(finding.span));
    row.addEventListener("click", () => this.go(number));
    return row;
  }

  #source(span) {
    const button = document.createElement("button");
    button.textContent = `${span.file}:${span.line}:${span.column}`;
    button.addEventListener("click", (event) => { event.stopPropagation(); this.#open(span); });
    return button;
  }

  /** Lead to a finding. */
  go(number) {
    if (this.all.length === 0) return;
    this.#current = (number + this.all.length) % this.all.length;
    [...this.#list.children].forEach((row, each) => row.toggleAttribute("aria-current", each === this.#current));
    this.#list.children[this.#current].scrollIntoView({ block: "nearest" });
    this.#go(this.all[this.#current]);
  }

  /** Lead to the next one, or with -1 to the one before. */
  step(by) { this.go(this.#current < 0 && by < 0 ? -1 : this.#current + by); }
}

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

function paragraph(text, name = "") {
  const made = document.createElement("p");
  made.className = name;
  made.textContent = text;
  return made;
}
