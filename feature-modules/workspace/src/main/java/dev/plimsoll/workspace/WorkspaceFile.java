package dev.plimsoll.workspace;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.plimsoll.features.AiFeature;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The content of a workspace file, as its JSON Schema describes it; a missing part is empty. */
record WorkspaceFile(
    @Nullable List<String> countries,
    @Nullable List<Provider> providers,
    @Nullable List<Model> models,
    @Nullable List<Prompt> prompts,
    @Nullable List<Feature> features,
    @Nullable List<Budget> budgets,
    @Nullable List<Tenant> tenants,
    @Nullable List<Person> people,
    @Nullable List<Key> keys) {

  record Provider(
      String name,
      String kind,
      @Nullable String url,
      @Nullable String key,
      @Nullable List<ProviderKey> keys,
      @Nullable String keyHeader,
      @Nullable Timeouts timeouts,
      @Nullable Boolean batchApi) {}

  record ProviderKey(String key, @Nullable Integer weight, @Nullable Integer perMinute) {}

  record Timeouts(
      @Nullable String connect,
      @Nullable String firstToken,
      @Nullable String betweenTokens,
      @Nullable String total) {}

  record Model(
      String key,
      String provider,
      String model,
      @Nullable Boolean hedge,
      @Nullable Integer atOnce,
      @Nullable JsonNode price) {}

  record Prompt(
      String name,
      @Nullable String note,
      @Nullable Set<String> variables,
      List<Part> parts,
      @Nullable Set<String> labels) {}

  record Part(String role, String template) {}

  /**
   * A feature, with what the file declares beside its settings.
   *
   * @param flag who has it; staff only if it is not declared
   */
  record Feature(
      @JsonUnwrapped AiFeature settings,
      @Nullable JsonNode flag,
      @Nullable FeatureBudget budget,
      @Nullable SpendBreaker spendBreaker) {
    String key() {
      return settings.key().value();
    }
  }

  record FeatureBudget(BigDecimal limit, String per) {}

  record SpendBreaker(int times, String window, @Nullable BigDecimal least) {}

  record Budget(
      String name,
      @Nullable Scope counts,
      BigDecimal limit,
      @Nullable String measure,
      String per,
      @Nullable String whenUsedUp) {}

  record Scope(
      @Nullable String tenant,
      @Nullable String feature,
      @Nullable String user,
      @Nullable String key) {}

  /** An organisation besides the operator. */
  record Tenant(String id, @Nullable String name) {}

  record Person(
      String name,
      @Nullable String displayName,
      @Nullable String tenant,
      Set<String> roles,
      @Nullable String password) {}

  /**
   * A key of an application.
   *
   * @param application its own name if it is not declared
   */
  record Key(
      String name,
      @Nullable String application,
      @Nullable String tenant,
      String secret,
      @Nullable FormerSecret former,
      @Nullable Set<String> roles,
      @Nullable List<String> features,
      @Nullable Set<String> scopes,
      @Nullable String expires) {}

  record FormerSecret(String secret, String until) {}

  static <T> List<T> each(@Nullable List<T> part) {
    return part == null ? List.of() : part;
  }
}
