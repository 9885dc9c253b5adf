// The keys that designers know from other programs, and what they do here.

import { words } from "./words.js";

/** Rows of keys, as they are shown, and the words for what they do. */
export const HELP = [
  ["0 · 2 · 1 (Ctrl+0 · Ctrl+2 · Ctrl+1)", "keys-view"], ["+ · −", "keys-zoom"], ["␣", "keys-pan"],
  ["Ctrl+F · ⏎ · ⇧⏎", "keys-search"], ["N · ⇧N", "keys-findings"], ["W", "keys-overlays"], ["P", "keys-plates"],
  ["Ctrl+C · Ctrl+A", "keys-copy"], ["E", "keys-open"], ["M", "keys-note"], ["Esc", "keys-away"],
];

const PLAIN = {
  "0": "fitPage", "1": "actual", "2": "fitWidth", "+": "larger", "=": "larger", "-": "smaller", "_": "smaller",
  "w": "overlays", "p": "plates", "e": "open", "m": "note", "/": "search", "?": "help", "n": "next", "N": "previous",
  "Escape": "away", "ArrowLeft": "left", "ArrowRight": "right", "ArrowUp": "up", "ArrowDown": "down",
  "PageUp": "pageUp", "PageDown": "pageDown", "Home": "top", "End": "bottom", "F3": "nextHit",
};
const WITH_CONTROL = {
  "0": "fitPage", "1": "actual", "2": "fitWidth", "+": "larger", "=": "larger", "-": "smaller",
  "f": "search", "a": "selectStory", "g": "nextHit",
};

/** The name of what a key does; undefined where it does nothing here. */
export function actionOf({ key, ctrlKey, metaKey, altKey }) {
  if (altKey) return undefined;
  return ctrlKey || metaKey ? WITH_CONTROL[key] : PLAIN[key] ?? PLAIN[key.length === 1 ? key.toLowerCase() : key];
}

/** The help, as a list. */
export function keyHelp() {
  const list = document.createElement("dl");
  for (const [keys, does] of HELP) {
    const key = document.createElement("dt"), meaning = document.createElement("dd");
    key.textContent = keys;
    meaning.textContent = words(does);
    list.append(key, meaning);
  }
  return list;
}
