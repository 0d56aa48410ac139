package dev.plimsoll.ui.parts;

import dev.plimsoll.platform.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The content of a chart: positions from left to right, each with the values of some bars and
 * lines, or none. Written as an option of ECharts in which {@code @} marks colours of the page.
 */
public final class Drawing {
  private final ObjectNode option = Json.object();
  private final ObjectNode places = option.putObject("xAxis").put("type", "category");
  private final ObjectNode scale = option.putObject("yAxis").put("type", "value").put("min", 0);
  private final ArrayNode series = option.putArray("series");

  /** Colours of the page. */
  public enum Colour {
    ACCENT,
    GOOD,
    BAD,
    QUIET;

    private String reference() {
      return "@" + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param scale the format of the values, such as {@code {value}%}
   */
  public Drawing(List<String> places, String scale) {
    // The outer labels stay within the chart.
    this.places
        .putObject("axisLabel")
        .put("hideOverlap", true)
        .put("alignMinLabel", "left")
        .put("alignMaxLabel", "right");
    var names = this.places.putArray("data");
    places.forEach(names::add);
    this.scale.putObject("axisLabel").put("formatter", scale);
  }

  /** Shares in percent. */
  public static Drawing ofShares(List<String> places) {
    return new Drawing(places, "{value}%").upTo(100, 20);
  }

  /** Sets the scale, with a line at each step. */
  public Drawing upTo(double top, double step) {
    scale.put("max", top).put("interval", step);
    return this;
  }

  /** Sets the labels of the positions. */
  public Drawing named(String what) {
    places.put("name", what).put("nameLocation", "middle").put("nameGap", 26);
    grid().put("bottom", 28);
    return this;
  }

  /** Shows a legend above the chart. */
  public Drawing withLegend() {
    option.putObject("legend").put("top", 0).putObject("textStyle").put("color", "@text");
    grid().put("top", 36);
    return this;
  }

  /** Leaves out everything except the bars and lines. */
  public Drawing bare() {
    places.put("show", false);
    scale.put("show", false);
    grid().put("left", 0).put("right", 0).put("top", 2).put("bottom", 0);
    return this;
  }

  private ObjectNode grid() {
    return option.get("grid") instanceof ObjectNode grid
        ? grid
        : option
            .putObject("grid")
            .put("left", 8)
            .put("right", 12)
            .put("top", 16)
            .put("bottom", 4)
            .put("containLabel", true);
  }

  /** Adds bars, on top of the bars that are there. */
  public Drawing bars(String name, Colour colour, List<? extends @Nullable Number> values) {
    var bars = add("bar", values).put("name", name).put("stack", "bars").put("barMaxWidth", 28);
    bars.putObject("itemStyle").put("color", colour.reference());
    return this;
  }

  public Drawing line(String name, Colour colour, List<? extends @Nullable Number> values) {
    var line = add("line", values).put("name", name).put("symbol", "circle");
    line.put("symbolSize", 6).put("showAllSymbol", true).put("z", 3);
    return painted(line, colour, 2, "solid");
  }

  /** Adds a line that only accompanies another. */
  public Drawing faintLine(String name, List<? extends @Nullable Number> values) {
    return painted(
        add("line", values).put("name", name).put("symbol", "none"), Colour.QUIET, 1, "dotted");
  }

  private Drawing painted(ObjectNode line, Colour colour, int width, String stroke) {
    line.putObject("itemStyle").put("color", colour.reference());
    line.putObject("lineStyle")
        .put("color", colour.reference())
        .put("width", width)
        .put("type", stroke);
    return this;
  }

  /** Adds the interval of each value. */
  public Drawing ranges(
      List<? extends @Nullable Number> lows, List<? extends @Nullable Number> heights) {
    range(lows, 0);
    range(heights, 0.28);
    return this;
  }

  private void range(List<? extends @Nullable Number> values, double opacity) {
    var range = add("bar", values).put("stack", "ranges").put("silent", true).put("barWidth", 10);
    range.putObject("tooltip").put("show", false);
    range.putObject("itemStyle").put("color", "@accent").put("opacity", opacity);
  }

  /** Adds a horizontal line that the values added last should not pass. */
  public Drawing limit(double at, String name) {
    var line = ((ObjectNode) series.get(series.size() - 1)).putObject("markLine");
    line.put("silent", true).put("symbol", "none").putArray("data").addObject().put("yAxis", at);
    line.putObject("lineStyle").put("color", "@bad").put("type", "dashed").put("width", 1.5);
    line.putObject("label")
        .put("formatter", name)
        .put("position", "insideStartTop")
        .put("color", "@bad");
    return this;
  }

  private ObjectNode add(String type, List<? extends @Nullable Number> values) {
    var one = series.addObject().put("type", type);
    var data = one.putArray("data");
    for (var value : values) {
      data.add(value == null ? null : new BigDecimal(value.toString()));
    }
    return one;
  }

  ObjectNode option() {
    return option;
  }
}
