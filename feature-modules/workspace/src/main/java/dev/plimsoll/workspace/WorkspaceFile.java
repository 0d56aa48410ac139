package dev.plimsoll.workspace;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a workspace file says, as its JSON Schema describes it; a part left out is empty. */
record WorkspaceFile(
    @Nullable List<Provider> providers,
    @Nullable List<Model> models,
    @Nullable List<Prompt> prompts,
    @Nullable List<Feature> features,
    @Nullable List<Budget> budgets,
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

  record Feature(
      String key,
      String title,
      @Nullable String description,
      @Nullable String owner,
      @Nullable String stage,
      String task,
      @Nullable PromptUse prompt,
      @Nullable String collection,
      @Nullable JsonNode schema,
      @Nullable List<Example> examples,
      List<Rung> ladder,
      @Nullable Integer maxInput,
      @Nullable Integer maxOutputTokens,
      @Nullable Set<String> block,
      @Nullable Cache cache,
      @Nullable Stream stream,
      @Nullable Map<String, String> messages,
      @Nullable Stakes stakes,
      @Nullable Routes routes,
      @Nullable String delivery,
      @Nullable Set<String> webhooks,
      @Nullable JsonNode flag,
      @Nullable FeatureBudget budget,
      @Nullable SpendBreaker spendBreaker) {}

  record Cache(String exact, @Nullable Boolean shared, @Nullable Semantic semantic) {}

  record Semantic(@Nullable String upTo, @Nullable Double threshold, @Nullable String mode) {}

  record Stream(@Nullable String whenBroken, @Nullable JsonNode holdBack) {}

  record Stakes(
      @Nullable List<RiskRule> rules,
      @Nullable Classifier classifier,
      double pass,
      double refuse,
      String within,
      String safeAnswer) {}

  record RiskRule(
      String category,
      @Nullable String in,
      @Nullable Set<String> words,
      @Nullable String pattern,
      double weight) {}

  record Classifier(String feature, Map<String, Double> labels) {}

  record Routes(
      @Nullable List<RoutingRule> rules,
      @Nullable Map<String, List<String>> examples,
      @Nullable Double closeness) {}

  record RoutingRule(
      @Nullable Integer longerThan,
      @Nullable Integer shorterThan,
      @Nullable String language,
      @Nullable String tenant,
      @Nullable String matches,
      String model) {}

  record PromptUse(String name, @Nullable String label, @Nullable Map<String, String> variables) {}

  record Example(String text, String label) {}

  record Rung(
      @Nullable String model,
      @Nullable String cached,
      @Nullable String later,
      @Nullable String template) {}

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

  record Person(
      String name, @Nullable String displayName, Set<String> roles, @Nullable String password) {}

  record Key(
      String name, String secret, @Nullable Set<String> roles, @Nullable List<String> features) {}

  static <T> List<T> each(@Nullable List<T> part) {
    return part == null ? List.of() : part;
  }
}
