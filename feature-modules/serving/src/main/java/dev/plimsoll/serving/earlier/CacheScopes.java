package dev.plimsoll.serving.earlier;

import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.models.ModelProviders;
import dev.plimsoll.platform.Fingerprint;
import dev.plimsoll.serving.call.PreparedCall;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The scope of an earlier answer: everything that an answer depends on besides the question. */
@Dependent
public class CacheScopes {
  private static final List<String> NAMES =
      List.of("user", "safety_identifier", "prompt_cache_key");

  private final ModelProviders models;

  @Inject
  public CacheScopes(ModelProviders models) {
    this.models = models;
  }

  Fingerprint of(PreparedCall call) {
    return of(call, model(call));
  }

  static Fingerprint of(PreparedCall call, @Nullable Object model) {
    var feature = call.feature();
    var caller = call.ask().caller();
    return new Fingerprint()
        .with(caller.tenant())
        .with(caller.application())
        .with(isShared(feature) ? null : caller.user())
        .with(feature.key())
        .with(call.trace().versions().promptVersion())
        .with(model)
        .with(feature.checks().schema())
        .with(call.ask().stream())
        .with(isShared(feature) ? withoutNames(call.ask().options()) : call.ask().options());
  }

  /** The options but for those by which an application tells its users apart. */
  private static ObjectNode withoutNames(ObjectNode options) {
    return options.deepCopy().remove(NAMES);
  }

  private static boolean isShared(AiFeature feature) {
    var policy = feature.cache();
    return policy != null && policy.shared();
  }

  private @Nullable Object model(PreparedCall call) {
    return call.steps().getFirst() instanceof FallbackStep.Model rung
        ? models.model(rung.key())
        : null;
  }
}
