package dev.plimsoll.ui.admin.routing;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.platform.Background;
import dev.plimsoll.serving.AiFeature;
import dev.plimsoll.serving.FeatureCatalog;
import dev.plimsoll.serving.Rehearsal;
import dev.plimsoll.serving.Replay;
import dev.plimsoll.serving.Replays;
import dev.plimsoll.serving.Route;
import dev.plimsoll.serving.Router;
import dev.plimsoll.serving.RoutingTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Consumer;

/** What the page on routing needs of the modules below, in one place. */
@ApplicationScoped
class RoutingDesk {
  @Inject FeatureCatalog features;
  @Inject Router router;
  @Inject Replays replays;
  @Inject Background background;

  AiFeature feature(FeatureKey key) {
    return features.feature(key);
  }

  Route route(RoutingTable table, String question) {
    return router.route(table, question, TenantId.DEFAULT);
  }

  Rehearsal rehearse(RoutingTable table) {
    return router.rehearse(table);
  }

  /** Replays on a thread of its own; what comes of it goes to {@code done} on that thread. */
  void replay(AiFeature feature, RoutingTable table, Consumer<Replay> done) {
    var _ = background.start("A replay", () -> done.accept(replays.replay(feature, table)));
  }

  /** An empty table is none. */
  void save(FeatureKey key, RoutingTable table, Actor actor, String reason) {
    var policy = features.feature(key).policy();
    features.serve(policy.routed(table.isEmpty() ? null : table), key, actor, reason);
  }
}
