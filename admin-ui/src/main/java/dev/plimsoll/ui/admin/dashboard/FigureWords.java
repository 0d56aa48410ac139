package dev.plimsoll.ui.admin.dashboard;

import dev.plimsoll.domain.Usd;
import dev.plimsoll.evals.EvalRun;
import dev.plimsoll.monitoring.Figure;
import dev.plimsoll.monitoring.Gauge;
import dev.plimsoll.monitoring.Measure;
import dev.plimsoll.monitoring.Standing;
import dev.plimsoll.ui.parts.Moment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** A figure in words, which never say zero where nothing was measured. */
record FigureWords(Gauge gauge) {
  /** A value in the unit of its measure. */
  static String value(Measure measure, double value) {
    return switch (measure) {
      case LATENCY -> value < 1 ? rounded(value * 1_000, 0) + " ms" : rounded(value, 2) + " s";
      case COST_PER_USER -> Usd.rounded(BigDecimal.valueOf(value)).toString();
      case ERROR_RATE, EVAL_PASS_RATE, THUMBS_DOWN_RATE, HALLUCINATION_RATE ->
          rounded(value, 2) + "%";
    };
  }

  String headline() {
    var value = gauge.figure().value();
    return value.isPresent() ? value(gauge.measure(), value.getAsDouble()) : missing();
  }

  /** Beside the headline: what the number is, and from how much. */
  String aside() {
    var basis = gauge.figure().basis();
    if (basis == 0) {
      return "";
    }
    return switch (gauge.figure()) {
      case Figure.Latency latency ->
          "p95 · p50 " + value(Measure.LATENCY, latency.p50()) + " · from " + count(basis, "call");
      case Figure.Share share when share.measure() == Measure.THUMBS_DOWN_RATE ->
          "from " + count(basis, "thumb");
      case Figure.Share _ -> "from " + count(basis, "call");
      case Figure.CostPerUser _ -> "from " + count(basis, "user day");
      case Figure.EvalPassRate _ -> "from " + count(basis, "case");
      case Figure.Hallucination _ -> "from " + count(basis, "conversation");
    };
  }

  String sentence() {
    return gauge.figure().basis() == 0 ? whatToDo() : measured();
  }

  String standing() {
    return switch (gauge.standing()) {
      case Standing.Within _ -> "Within";
      case Standing.Beyond _ -> "Beyond";
      case Standing.Unjudged _ when gauge.measure() == Measure.COST_PER_USER -> "No baseline yet";
      case Standing.Unjudged _ -> "First run";
      case Standing.NotMeasured _ -> "Not measured";
    };
  }

  String threshold() {
    var number = gauge.threshold().text();
    var mark = gauge.mark();
    var line = mark.isEmpty() ? "" : ": " + value(gauge.measure(), mark.getAsDouble());
    return switch (gauge.measure()) {
      case LATENCY -> "p95 at most " + number + " s";
      case COST_PER_USER -> "At most " + number + " × the baseline" + line;
      case EVAL_PASS_RATE -> "At most " + number + " points below the run before" + line;
      case ERROR_RATE, THUMBS_DOWN_RATE, HALLUCINATION_RATE -> "At most " + number + "%";
    };
  }

  private String missing() {
    return switch (gauge.measure()) {
      case LATENCY, ERROR_RATE, COST_PER_USER -> "No calls yet";
      case EVAL_PASS_RATE -> "No runs yet";
      case THUMBS_DOWN_RATE -> "No thumbs yet";
      case HALLUCINATION_RATE -> "No ratings yet";
    };
  }

  private String whatToDo() {
    return switch (gauge.measure()) {
      case LATENCY, ERROR_RATE, COST_PER_USER ->
          "Nobody was answered in this time. Ask a feature, or look further back.";
      case EVAL_PASS_RATE -> "No golden set was run in the last 12 weeks. Run one.";
      case THUMBS_DOWN_RATE -> "Nobody rated an answer in this time.";
      case HALLUCINATION_RATE ->
          "No conversation was rated in the weeks drawn so far. Draw a week and rate it.";
    };
  }

  private String measured() {
    return switch (gauge.figure()) {
      case Figure.Latency latency ->
          "Half of the askers waited at most %s, 95 of 100 at most %s."
              .formatted(
                  value(Measure.LATENCY, latency.p50()), value(Measure.LATENCY, latency.p95()));
      case Figure.Share share when share.measure() == Measure.THUMBS_DOWN_RATE ->
          "%,d of %s down.".formatted(share.part(), count(share.basis(), "thumb"));
      case Figure.Share share ->
          "%,d of %s failed, were cut short or interrupted."
              .formatted(share.part(), count(share.basis(), "call"));
      case Figure.CostPerUser cost -> baseline(cost);
      case Figure.EvalPassRate rate -> compared(rate);
      case Figure.Hallucination found -> interval(found);
    };
  }

  private static String baseline(Figure.CostPerUser cost) {
    var days = Figure.CostPerUser.BASELINE_DAYS;
    var before = cost.baseline().perUserDay();
    return before.isEmpty()
        ? "No baseline yet: nobody asked in the " + days + " days before."
        : "Baseline: %s, the mean of the %d days before, from %s."
            .formatted(
                value(Measure.COST_PER_USER, before.getAsDouble()),
                days,
                count(cost.baseline().userDays(), "user day"));
  }

  private static String compared(Figure.EvalPassRate rate) {
    var drop = rate.drop();
    if (drop.isEmpty()) {
      return named(rate) + ": the first run, so that there is none to compare it with.";
    }
    var points = rounded(Math.abs(drop.getAsDouble()), 1) + " points ";
    return named(rate)
        + (drop.getAsDouble() == 0
            ? ": as the run before."
            : ": " + points + (drop.getAsDouble() > 0 ? "below" : "above") + " the run before.");
  }

  private static String named(Figure.EvalPassRate rate) {
    EvalRun run = rate.latest();
    return run == null ? "" : run.set() + " of " + Moment.of(run.createdAt());
  }

  private static String interval(Figure.Hallucination found) {
    var interval = found.rate().interval();
    return "Week %s; the true rate lies between %s and %s with 95%% confidence."
        .formatted(
            found.week(),
            value(Measure.HALLUCINATION_RATE, 100 * interval.low()),
            value(Measure.HALLUCINATION_RATE, 100 * interval.high()));
  }

  private static String count(long number, String thing) {
    return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
  }

  private static String rounded(double value, int digits) {
    var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMaximumFractionDigits(digits);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(value);
  }
}
