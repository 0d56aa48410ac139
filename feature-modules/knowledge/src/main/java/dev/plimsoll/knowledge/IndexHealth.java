package dev.plimsoll.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Reports to {@code /health} how passages can be found; until vectors are ready, by words only. */
@Readiness
@ApplicationScoped
class IndexHealth implements HealthCheck {
  @Inject KnowledgeBase knowledge;

  @Override
  public HealthCheckResponse call() {
    var guide = words(knowledge.state(KnowledgeBase.GUIDE));
    return HealthCheckResponse.named("knowledge").up().withData(KnowledgeBase.GUIDE, guide).build();
  }

  private static String words(IndexState state) {
    return switch (state) {
      case IndexState.Indexing(var done, var of) -> "indexing: " + done + " of " + of + " passages";
      case IndexState.Ready(var passages) -> "ready: " + passages + " passages";
      case IndexState.WordsOnly(var passages, var reason) ->
          "by words only: " + passages + " passages, " + reason;
    };
  }
}
