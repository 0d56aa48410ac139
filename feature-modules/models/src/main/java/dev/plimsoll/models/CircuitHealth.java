package dev.plimsoll.models;

import dev.plimsoll.models.api.Circuit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Reports the circuit of each model to {@code /health}. A node with all circuits open is still
 * ready, because the last steps of the fallback orders answer.
 */
@Readiness
@ApplicationScoped
class CircuitHealth implements HealthCheck {
  @Inject ModelProviders models;

  @Override
  public HealthCheckResponse call() {
    var health = HealthCheckResponse.named("models").up();
    models
        .circuits()
        .forEach((model, circuit) -> health.withData(model.value(), word(circuit.state())));
    return health.build();
  }

  private static String word(Circuit.State state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
