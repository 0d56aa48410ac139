package dev.plimsoll.serving.earlier;

import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.models.ModelProviders;
import dev.plimsoll.platform.Fingerprint;
import dev.plimsoll.serving.call.PreparedCall;
import dev.plimsoll.serving.call.UserNames;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** The scope of an earlier answer: everything that an answer depends on besides the question. */
@Dependent
public class CacheScopes {
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
        .with(isShared(feature) ? UserNames.leftOut(call.ask().options()) : call.ask().options());
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
