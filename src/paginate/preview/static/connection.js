// The connection to the server: messages, pictures, and questions with their answers. It comes back by itself.

const AGAIN = 700;         // milliseconds until it is tried again
const WITHOUT_KEY = 4401;  // the server's word for: another key
const HEAD = 4;            // bytes that say how long a picture's description is

export class Connection {
  #socket = null; #key; #handlers; #asked = new Map(); #count = 0;

  /** `handlers`: by a message's type what is done with it; also `picture` (description, blob), `open`, `away` and `refused`. */
  constructor(key, handlers) {
    this.#key = key;
    this.#handlers = handlers;
    this.#connect();
  }

  #connect() {
    const socket = new WebSocket(`ws://${location.host}/live`);
    socket.binaryType = "arraybuffer";
    socket.onopen = () => {
      socket.send(JSON.stringify({ key: this.#key }));
      this.#socket = socket;
      this.#handlers.open();
    };
    socket.onmessage = ({ data }) => (typeof data === "string" ? this.#told(JSON.parse(data)) : this.#shown(data));
    socket.onclose = ({ code }) => {
      this.#socket = null;
      for (const { failed } of this.#asked.values()) failed(new Error("away"));
      this.#asked.clear();
      if (code === WITHOUT_KEY) { this.#handlers.refused(); return; }
      this.#handlers.away();
      setTimeout(() => this.#connect(), AGAIN);
    };
  }

  #told(message) {
    if (message.type !== "answer") { this.#handlers[message.type]?.(message); return; }
    this.#asked.get(message.ask)?.answered(message);
    this.#asked.delete(message.ask);
  }

  #shown(data) {
    const length = new DataView(data).getUint32(0);
    const described = JSON.parse(new TextDecoder().decode(new Uint8Array(data, HEAD, length)));
    this.#handlers.picture(described, new Blob([new Uint8Array(data, HEAD + length)], { type: "image/jpeg" }));
  }

  /** Say something, if there is a server to hear it. */
  say(message) { this.#socket?.send(JSON.stringify(message)); }

  /** Ask something; the answer comes later. */
  ask(message) {
    return new Promise((answered, failed) => {
      if (this.#socket === null) { failed(new Error("away")); return; }
      const ask = ++this.#count;
      this.#asked.set(ask, { answered, failed });
      this.say({ ...message, ask });
    });
  }

  /** Ask for what needs the key by itself; the answer's JSON, or an Error with what the server says. */
  async post(path, body) {
    const headers = { "Content-Type": "application/json", "X-Paginate-Key": this.#key };
    const answer = await fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(text.startsWith("{") ? JSON.parse(text).failed : text);
    return JSON.parse(text);
  }
}
