package dev.plimsoll.ui.admin.routing;

import dev.plimsoll.calls.CallLog;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.platform.lifecycle.BackgroundExecutor;
import dev.plimsoll.serving.routing.Router;
import dev.plimsoll.serving.routing.RoutingReplays;
import dev.plimsoll.ui.failures.Failures;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the page on routing needs from other modules, in one place. */
@Dependent
public record RoutingDesk(
    FeatureCatalog features,
    Router router,
    RoutingReplays replays,
    CallLog calls,
    Failures failures,
    BackgroundExecutor background) {
  @Inject
  public RoutingDesk {}

  /**
   * Runs work on its own thread, and passes its result to {@code done} on that thread, or what
   * users read about its failure to {@code failed}.
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
                failed.accept(failures.words(e));
                return;
              }
              done.accept(result);
            });
  }
}
