package dev.plimsoll.serving.call;

import dev.plimsoll.calls.record.Call;
import dev.plimsoll.platform.metrics.Metrics;
import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The metrics of calls at {@code /metrics}, by feature, model and outcome: number, duration, cost
 * in micro-dollars, and tokens.
 */
@ApplicationScoped
public class ServingMetrics {
  private static final String[] LABELS = {"feature", "model", "outcome"};

  /** In seconds. A histogram, which several nodes' can be added up to; percentiles cannot. */
  private static final double[] BOUNDS = {0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 60};

  private static final double MICROS = 1_000_000;

  private record Series(String feature, String model, String outcome) {}

  private record Meters(
      DistributionDataPoint seconds,
      CounterDataPoint cost,
      CounterDataPoint inputTokens,
      CounterDataPoint outputTokens) {}

  private final Histogram seconds;
  private final Counter cost;
  private final Counter inputTokens;
  private final Counter outputTokens;

  // To find a series by its labels takes time; the map takes less.
  private final Map<Series, Meters> meters = new ConcurrentHashMap<>();

  @Inject
  public ServingMetrics(Metrics metrics) {
    var registry = metrics.registry();
    seconds =
        Histogram.builder()
            .name("plimsoll_calls_seconds")
            .help("Calls of AI features and their durations")
            .labelNames(LABELS)
            .classicOnly()
            .classicUpperBounds(BOUNDS)
            .register(registry);
    cost = counter("plimsoll_cost_microdollars", "The cost of the calls", registry);
    inputTokens = counter("plimsoll_input_tokens", "Tokens sent to models", registry);
    outputTokens = counter("plimsoll_output_tokens", "Tokens received from models", registry);
  }

  private static Counter counter(String name, String help, PrometheusRegistry registry) {
    return Counter.builder().name(name).help(help).labelNames(LABELS).register(registry);
  }

  public void count(Call call) {
    var model = call.model().asked();
    var outcome = call.outcome().name().toLowerCase(Locale.ROOT);
    var series =
        new Series(call.feature().value(), model == null ? "none" : model.value(), outcome);
    var meter = meters.computeIfAbsent(series, this::meters);
    meter.seconds().observe(call.totalMicros() / MICROS);
    meter.cost().inc(call.bill().cost().micros());
    meter.inputTokens().inc(call.bill().tokens().input());
    meter.outputTokens().inc(call.bill().tokens().output());
  }

  private Meters meters(Series series) {
    String[] labels = {series.feature(), series.model(), series.outcome()};
    return new Meters(
        seconds.labelValues(labels),
        cost.labelValues(labels),
        inputTokens.labelValues(labels),
        outputTokens.labelValues(labels));
  }
}
