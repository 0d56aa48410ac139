package dev.plimsoll.platform.metrics;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.io.IOException;
import java.io.OutputStream;

/** The figures of this node that {@code /metrics} shows, in Prometheus's terms. */
@ApplicationScoped
public class Metrics {
  public static final String MEDIA_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final PrometheusTextFormatWriter format = PrometheusTextFormatWriter.create();

  void begin(@Observes Startup event) {
    JvmMetrics.builder().register(registry);
  }

  /** Where metrics are registered, once each. */
  public PrometheusRegistry registry() {
    return registry;
  }

  /** Writes all of them as they are now, in the text format of Prometheus. */
  public void write(OutputStream out) throws IOException {
    format.write(out, registry.scrape());
  }
}
