package dev.plimsoll.models.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which fields of a request may go to a provider: those that are known to store nothing and to cost
 * what Plimsoll can price, and those that an admin has named in the setting.
 */
@ApplicationScoped
public class AllowedFields {
  private static final String COSTS = "the provider charges for it what Plimsoll cannot price";
  private static final String STORES = "the provider would keep the conversation";
  private static final String ELSEWHERE = "others than the chosen model would get the conversation";

  /** Refused by providers of every kind, with the reason. */
  private static final Map<String, String> HAZARDS =
      Map.ofEntries(
          Map.entry("audio", COSTS),
          Map.entry("background", STORES),
          Map.entry("cachedContent", STORES),
          Map.entry("container", COSTS),
          Map.entry("conversation", STORES),
          Map.entry("enable_search", COSTS),
          Map.entry("fallbacks", ELSEWHERE),
          Map.entry("mcp_servers", ELSEWHERE),
          Map.entry("modalities", COSTS),
          Map.entry("models", ELSEWHERE),
          Map.entry("plugins", COSTS),
          Map.entry("prediction", COSTS),
          Map.entry("previous_response_id", STORES),
          Map.entry("provider", ELSEWHERE),
          Map.entry("route", ELSEWHERE),
          Map.entry("search_parameters", COSTS),
          Map.entry("service_tier", COSTS),
          Map.entry("store", STORES),
          Map.entry("transforms", ELSEWHERE),
          Map.entry("web_search_options", COSTS));

  private static final Set<String> TIERS = Set.of("auto", "default", "on_demand", "standard_only");

  /** Values of them that ask for nothing out of the usual. */
  private static final Map<String, Predicate<JsonNode>> USUAL =
      Map.of(
          "modalities",
          value -> value.isArray() && value.valueStream().allMatch(it -> is(it, "text")),
          "provider",
          value -> value.isObject() && value.isEmpty(),
          "service_tier",
          value -> TIERS.contains(value.asString("")));

  private final Set<String> named;

  /**
   * @param setting names with commas between; {@code tools.NAME} for a type of tool
   */
  @Inject
  public AllowedFields(@ConfigProperty(name = "plimsoll.models.fields") Optional<String> setting) {
    named =
        Stream.of(setting.orElse("").split(",", -1)).map(String::strip).collect(Collectors.toSet());
  }

  private static boolean is(JsonNode value, String text) {
    return value.asString("").equals(text);
  }

  /**
   * Checks that no field costs or stores what is not known.
   *
   * @throws UnsupportedField for the first that does
   */
  public void checkHazards(ObjectNode options) {
    for (var option : options.properties()) {
      var name = option.getKey();
      var why = HAZARDS.get(name);
      if (why != null && !isUsual(name, option.getValue())) {
        refuseUnlessNamed(name, name, why);
      }
    }
  }

  private static boolean isUsual(String name, JsonNode value) {
    var usual = USUAL.get(name);
    return asksForNothing(value) || (usual != null && usual.test(value));
  }

  /** An empty object may ask for something, as that of a search with its usual settings does. */
  public static boolean asksForNothing(JsonNode value) {
    return value.isNull()
        || (value.isBoolean() && !value.booleanValue())
        || (value.isArray() && value.isEmpty());
  }

  /**
   * Checks that all fields are known; one with null is taken as one that is not there.
   *
   * @param path in the request, before the names of the fields
   * @throws UnsupportedField for the first that is not
   */
  public void checkKnown(String path, ObjectNode fields, Set<String> known) {
    for (var field : fields.properties()) {
      var name = field.getKey();
      if (!known.contains(name) && !HAZARDS.containsKey(name) && !field.getValue().isNull()) {
        refuseUnlessNamed(path + name, path + name, "Plimsoll does not know what it costs or does");
      }
    }
  }

  /**
   * Checks that the caller, and nobody at the provider, runs the tools.
   *
   * @param known whether the caller runs a tool
   * @throws UnsupportedField for the first that others run
   */
  public void checkTools(ObjectNode options, Predicate<JsonNode> known) {
    var tools = options.path("tools");
    for (var i = 0; tools.isArray() && i < tools.size(); i++) {
      var tool = tools.get(i);
      if (tool.isObject() && !known.test(tool)) {
        var type = tool.path("type").asString(tool.propertyNames().stream().findFirst().orElse(""));
        if (type.equals("function") || (tool.has("name") && !tool.has("type"))) {
          throw new UnsupportedField(
              "tools[" + i + "]",
              "it must have the form {\"type\": \"function\", \"function\": {\"name\": …}}.");
        }
        refuseUnlessNamed("tools[" + i + "]", "tools." + type, COSTS);
      }
    }
  }

  private void refuseUnlessNamed(String path, String name, String why) {
    if (!named.contains(name)) {
      throw new UnsupportedField(
          path,
          why + ". An admin of the server can allow it: PLIMSOLL_MODELS_FIELDS=" + name + ".");
    }
  }
}
