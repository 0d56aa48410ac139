// Light or dark as the person chose, else as the system says. Set before the first paint.
(() => {
const KEY = "plimsoll-scheme";

function apply(scheme) {
  document.documentElement.style.colorScheme = scheme || "light dark";
  window.dispatchEvent(new Event("plimsoll-scheme"));
}

function isDark() {
  const chosen = localStorage.getItem(KEY);
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

window.plimsollToggleScheme = () => {
  const next = isDark() ? "light" : "dark";
  localStorage.setItem(KEY, next);
  apply(next);
};

apply(localStorage.getItem(KEY));
})();
