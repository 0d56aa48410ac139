package dev.plimsoll.ui.api;

import dev.plimsoll.access.keys.AdminKeys;
import dev.plimsoll.access.keys.ApiArea;
import dev.plimsoll.platform.ProblemException;
import dev.plimsoll.platform.metrics.Metrics;
import dev.plimsoll.platform.outbound.IpRanges;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * {@code GET /metrics}, for collectors with a key, and for those in the networks that {@code
 * PLIMSOLL_METRICS_NETWORKS} names.
 */
@WebServlet("/metrics")
public class MetricsServlet extends HttpServlet {
  @Inject transient Metrics metrics;
  @Inject transient AdminKeys keys;

  @Inject
  @ConfigProperty(name = "plimsoll.metrics.networks")
  transient Optional<List<String>> networks;

  private transient IpRanges collectors = new IpRanges(List.of());

  @Override
  public void init() {
    collectors = IpRanges.of("PLIMSOLL_METRICS_NETWORKS", networks.orElse(List.of()));
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      if (!comesFromACollector(request)) {
        var _ = keys.reader(request.getHeader("Authorization"), ApiArea.METRICS);
      }
      response.setHeader("Cache-Control", "no-store");
      response.setContentType(Metrics.MEDIA_TYPE);
      metrics.write(response.getOutputStream());
    } catch (ProblemException e) {
      e.problem().send(response);
    }
  }

  /** Not through a proxy, which may pass on whatever anybody asks. */
  private boolean comesFromACollector(HttpServletRequest request) {
    return request.getHeader("X-Forwarded-For") == null
        && request.getHeader("Forwarded") == null
        && collectors.include(request.getRemoteAddr());
  }
}
