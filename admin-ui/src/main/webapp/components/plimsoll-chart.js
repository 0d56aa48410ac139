// A chart drawn by ECharts, which is loaded once, when the first chart is shown.
(() => {
const source = new URL("webjars/echarts/5.5.0/echarts.min.js", document.baseURI).href;
let loading;

function library() {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = source;
    script.onload = () => resolve(window.echarts);
    script.onerror = () => reject(new Error("ECharts could not be loaded"));
    document.head.append(script);
  });
  return loading;
}

class PlimsollChart extends HTMLElement {
  connectedCallback() {
    this.scheme = matchMedia("(prefers-color-scheme: dark)");
    this.redraw = () => this.draw();
    this.scheme.addEventListener("change", this.redraw);
    window.addEventListener("plimsoll-scheme", this.redraw);
    this.resizing = new ResizeObserver(() => this.chart?.resize());
    this.resizing.observe(this);
    this.draw();
  }

  disconnectedCallback() {
    this.scheme.removeEventListener("change", this.redraw);
    window.removeEventListener("plimsoll-scheme", this.redraw);
    this.resizing.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
  }

  set option(option) {
    this.wanted = option;
    this.draw();
  }

  async draw() {
    if (!this.wanted || !this.isConnected) return;
    const echarts = await library();
    if (!this.isConnected) return;
    this.chart ??= echarts.init(this, null, { renderer: "svg" });
    this.chart.setOption(this.coloured(this.wanted), { notMerge: true });
  }

  /** Fills colour names such as "@accent" and "@bad" from the page's own style. */
  coloured(option) {
    const probe = document.createElement("span");
    this.append(probe);
    const resolve = (css) => {
      probe.style.color = css;
      return rgb(getComputedStyle(probe).color);
    };
    const colours = {
      accent: resolve("var(--aura-accent-color)"),
      good: resolve("var(--good)"), warn: resolve("var(--warn)"), bad: resolve("var(--bad)"),
      quiet: resolve("var(--quiet)"), line: resolve("var(--line)"), text: resolve("var(--vaadin-text-color)"),
    };
    probe.remove();
    const text = JSON.stringify(option).replace(/"@(\w+)"/g, (all, name) => colours[name] ? JSON.stringify(colours[name]) : all);
    const axis = { axisLine: { lineStyle: { color: colours.line } }, axisLabel: { color: colours.quiet }, splitLine: { lineStyle: { color: colours.line } } };
    const filled = JSON.parse(text);
    for (const key of ["xAxis", "yAxis"]) {
      if (filled[key]) filled[key] = { ...axis, ...filled[key], axisLabel: { ...axis.axisLabel, ...filled[key].axisLabel } };
    }
    const font = getComputedStyle(this).fontFamily;
    return {
      color: [colours.accent, colours.good, colours.warn, colours.bad],
      textStyle: { fontFamily: font, color: colours.text },
      tooltip: { trigger: "axis", confine: true }, animation: false,
      grid: { left: 8, right: 12, top: 16, bottom: 4, containLabel: true },
      ...filled,
    };
  }
}

/** ECharts reads no oklch: a pixel of a canvas says what colour it is in sRGB. */
function rgb(css) {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const context = canvas.getContext("2d");
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
  return `rgba(${r},${g},${b},${(a / 255).toFixed(3)})`;
}

customElements.get("plimsoll-chart") ?? customElements.define("plimsoll-chart", PlimsollChart);
})();
