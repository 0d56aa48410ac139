package dev.plimsoll.serving.call;

import dev.plimsoll.calls.record.Call;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;

/**
 * The metrics of calls at {@code /metrics}, by feature, model and outcome: number, duration, cost
 * in micro-dollars, and tokens.
 */
@ApplicationScoped
public class ServingMetrics {
  private record Series(String feature, String model, String outcome) {}

  private record Meters(Timer time, Counter cost, Counter inputTokens, Counter outputTokens) {}

  private final MetricRegistry registry;

  @Inject
  public ServingMetrics(MetricRegistry registry) {
    this.registry = registry;
  }

  // The registry takes its time to find a meter by its tags; the map does not.
  private final Map<Series, Meters> meters = new ConcurrentHashMap<>();

  public void count(Call call) {
    var model = call.model().asked();
    var outcome = call.outcome().name().toLowerCase(Locale.ROOT);
    var series =
        new Series(call.feature().value(), model == null ? "none" : model.value(), outcome);
    var meter = meters.computeIfAbsent(series, this::register);
    meter.time().update(Duration.ofNanos(call.totalMicros() * 1_000));
    meter.cost().inc(call.bill().cost().micros());
    meter.inputTokens().inc(call.bill().tokens().input());
    meter.outputTokens().inc(call.bill().tokens().output());
  }

  private Meters register(Series series) {
    Tag[] tags = {
      new Tag("feature", series.feature()),
      new Tag("model", series.model()),
      new Tag("outcome", series.outcome())
    };
    return new Meters(
        registry.timer(named("plimsoll_calls", "Calls of AI features and their durations"), tags),
        registry.counter(named("plimsoll_cost_microdollars", "The cost of the calls"), tags),
        registry.counter(named("plimsoll_input_tokens", "Tokens sent to models"), tags),
        registry.counter(named("plimsoll_output_tokens", "Tokens received from models"), tags));
  }

  private static Metadata named(String name, String description) {
    return Metadata.builder().withName(name).withDescription(description).build();
  }
}
