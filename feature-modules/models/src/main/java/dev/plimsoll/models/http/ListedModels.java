package dev.plimsoll.models.http;

import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ProviderRequestFailed;
import dev.plimsoll.models.provider.Deployment;
import dev.plimsoll.models.provider.ModelList;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The models that a provider lists below {@code /models}, on one page.
 *
 * @param list where they are in what it says: {@code data}, or {@code models}
 * @param name where the name is in each
 */
public record ListedModels(
    HttpChat http, ProviderProtocol protocol, String path, String list, String name)
    implements ModelList {
  private static final Duration LONGEST = Duration.ofSeconds(15);
  private static final int MOST = 5_000;
  private static final int LONGEST_NAME = 200;

  @Override
  public List<String> names(Deployment deployment) {
    var said = http.rest(protocol, deployment).within(LONGEST).get(path);
    if (!said.path(list).isArray()) {
      throw new ProviderRequestFailed(
          FailureKind.MALFORMED, deployment + ": the list of models has no '" + list + "'");
    }
    return said.path(list)
        .valueStream()
        .limit(MOST)
        .map(this::name)
        .filter(found -> !found.isBlank() && found.length() <= LONGEST_NAME)
        .distinct()
        .sorted()
        .toList();
  }

  /** Gemini writes {@code models/} in front. */
  private String name(JsonNode model) {
    var full = model.path(name).asString("");
    return full.startsWith("models/") ? full.substring("models/".length()) : full;
  }
}
