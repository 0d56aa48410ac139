package dev.plimsoll.ui.admin.routing;

import dev.plimsoll.calls.CallLog;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.features.FeatureEdit;
import dev.plimsoll.features.settings.Route;
import dev.plimsoll.features.settings.RoutingTable;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.platform.Background;
import dev.plimsoll.serving.Rehearsal;
import dev.plimsoll.serving.Replay;
import dev.plimsoll.serving.Replays;
import dev.plimsoll.serving.Router;
import dev.plimsoll.ui.failures.Failures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the page on routing needs of the modules below, in one place. */
@ApplicationScoped
class RoutingDesk {
  @Inject FeatureCatalog features;
  @Inject Router router;
  @Inject Replays replays;
  @Inject CallLog calls;
  @Inject Failures failures;
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

  Replay replay(AiFeature feature, RoutingTable table) {
    return replays.replay(feature, table);
  }

  /** What was asked in a call; empty where there is no such call. */
  Optional<String> question(CallId call) {
    return calls.detail(call).map(record -> record.call().started().input());
  }

  /**
   * Works on a thread of its own; what comes of it goes to {@code done} on that thread, or the id
   * of its failure in the log to {@code failed}.
   */
  <T> void inBackground(String name, Supplier<T> work, Consumer<T> done, Consumer<String> failed) {
    var _ =
        background.start(
            name,
            () -> {
              T result;
              try {
                result = work.get();
              } catch (RuntimeException | Error e) {
                failed.accept(failures.log(e));
                return;
              }
              done.accept(result);
            });
  }

  /** An empty table is none. */
  void save(FeatureKey key, RoutingTable table, Actor actor, String reason) {
    var routes = table.isEmpty() ? null : table;
    features.change(key, FeatureEdit.routes(routes), actor, reason);
  }
}
