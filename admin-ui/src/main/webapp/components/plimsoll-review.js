// Lets a reviewer work by keyboard alone: keys choose in the lines of the rubric and press the
// buttons that carry them as data-key.
(() => {
class PlimsollReview extends HTMLElement {
  connectedCallback() {
    this.listener = (event) => this.pressed(event);
    document.addEventListener("keydown", this.listener, true);
    this.addEventListener("click", (event) => this.clicked(event));
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.listener, true);
  }

  /** A conversation was laid on the desk: from its beginning. */
  begin() {
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView();
  }

  pressed(event) {
    if (event.isComposing || event.altKey || document.querySelector(DIALOG)) return;
    const target = event.composedPath()[0];
    const key = (event.ctrlKey || event.metaKey ? "Ctrl+" : "") + (ARROWS[event.key] ?? event.key);
    const writing = target.matches?.("textarea, input:not([type=radio])");
    if (writing ? this.leaveNote(key, target) : this.act(key, target)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  leaveNote(key, target) {
    if (key === "Escape") target.blur();
    return key === "Escape" || (key === "Ctrl+Enter" && this.press(key));
  }

  act(key, target) {
    const inRadios = target.closest?.("vaadin-radio-group");
    if (key === "w") return this.write();
    if (key === "p") return this.togglePassages();
    if (!inRadios && (key === "↑" || key === "↓")) return this.move(key === "↓" ? 1 : -1);
    if (inRadios && (key === "←" || key === "→")) return false;
    return this.press(key) || this.choose(key);
  }

  press(key) {
    const button = [...this.querySelectorAll("[data-key]")].find((b) => b.dataset.key === key);
    if (button && !button.disabled) button.click();
    return Boolean(button);
  }

  write() {
    const note = this.querySelector("vaadin-text-area");
    note?.focus();
    return Boolean(note);
  }

  togglePassages() {
    const passages = [...this.querySelectorAll("details")];
    const open = passages.some((one) => !one.open);
    for (const one of passages) one.open = open;
    return passages.length > 0;
  }

  choose(key) {
    const line = this.lineFor(key);
    if (!line) return false;
    const group = line.querySelector("vaadin-radio-group");
    group.value = group.querySelectorAll("vaadin-radio-button")[line.dataset.keys.indexOf(key)].value;
    this.goTo(this.lines().indexOf(line) + 1);
    return true;
  }

  /** The current line if it knows the key, else the first that does and has no answer. */
  lineFor(key) {
    const knowing = this.lines().filter((line) => key.length === 1 && line.dataset.keys.includes(key));
    return knowing.find((line) => line.classList.contains("current"))
      ?? knowing.find((line) => !line.querySelector("vaadin-radio-group").value)
      ?? (knowing.length === 1 ? knowing[0] : undefined);
  }

  clicked(event) {
    const line = event.target.closest("vaadin-radio-button")?.closest("[data-keys]");
    if (line) this.goTo(this.lines().indexOf(line) + 1);
  }

  move(by) {
    const lines = this.lines();
    const current = lines.findIndex((line) => line.classList.contains("current"));
    this.goTo(current < 0 ? lines.length - 1 : Math.max(0, current + by));
    return lines.length > 0;
  }

  goTo(index) {
    this.lines().forEach((line, i) => line.classList.toggle("current", i === index));
    this.lines()[index]?.scrollIntoView({ block: "nearest" });
  }

  lines() {
    return [...this.querySelectorAll("[data-keys]")];
  }
}

const ARROWS = { ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→" };
const DIALOG = "vaadin-dialog[opened], vaadin-confirm-dialog[opened], vaadin-dialog-overlay[opened]";

customElements.get("plimsoll-review") ?? customElements.define("plimsoll-review", PlimsollReview);
})();
