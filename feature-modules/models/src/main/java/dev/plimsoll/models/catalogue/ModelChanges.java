package dev.plimsoll.models.catalogue;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records changes of providers and models in the ledger; null stands for one that does not exist.
 */
@ApplicationScoped
public class ModelChanges {
  public static final String PROVIDER = "provider";
  public static final String MODEL = "model";

  @Inject Ledger ledger;

  /** Waits until no other change is under way. */
  void begin() {
    ledger.lock();
  }

  void provider(
      String name,
      @Nullable Provider before,
      @Nullable Provider after,
      Actor actor,
      @Nullable String reason) {
    record(new Subject(PROVIDER, name), before, after, actor, reason);
  }

  void model(
      ModelKey key,
      @Nullable Model before,
      @Nullable Model after,
      Actor actor,
      @Nullable String reason) {
    var subject = new Subject(MODEL, key.value());
    record(subject, summary(before), summary(after), actor, reason);
  }

  private static @Nullable Map<String, @Nullable Object> summary(@Nullable Model model) {
    if (model == null) {
      return null;
    }
    var summary = new LinkedHashMap<String, @Nullable Object>();
    summary.put("provider", model.provider().name());
    summary.put("name", model.name());
    summary.put("hedged", model.hedged());
    summary.put("atOnce", model.atOnce());
    return summary;
  }

  private void record(
      Subject subject,
      @Nullable Object before,
      @Nullable Object after,
      Actor actor,
      @Nullable String reason) {
    var action = before == null ? "declared" : after == null ? "removed" : "changed";
    ledger.record(new Change(actor, subject, action, reason, json(before), json(after)));
  }

  private static @Nullable String json(@Nullable Object value) {
    return value == null ? null : Json.write(value);
  }
}
