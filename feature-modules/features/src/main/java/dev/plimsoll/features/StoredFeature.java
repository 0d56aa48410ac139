package dev.plimsoll.features;

import dev.plimsoll.platform.Json;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of a feature in the database, also as versions before this one wrote it. */
public final class StoredFeature {
  private StoredFeature() {}

  public static String write(AiFeature feature) {
    return Json.write(feature);
  }

  /** Reads what this version or one before it wrote. */
  public static AiFeature read(String text) {
    var json = (ObjectNode) Json.parse(text);
    if (json.remove("policy") instanceof ObjectNode policy) {
      json.setAll(policy);
      raisePolicy(json);
    }
    return Json.mapper().treeToValue(json, AiFeature.class);
  }

  /** Until 2026-11 some settings were in a policy, and variables beside the prompt. */
  private static void raisePolicy(ObjectNode json) {
    if (json.get("prompt") instanceof ObjectNode prompt) {
      prompt.set("variables", json.get("variables"));
    }
    if (json.remove("delivery") instanceof ObjectNode delivery) {
      json.put("delivery", delivery.path("asynchronous").asBoolean() ? "ASYNCHRONOUS" : "AT_ONCE");
      json.set("webhooks", delivery.get("webhooks"));
    }
    if (json.get("stakes") instanceof ObjectNode stakes) {
      var scoring = stakes.required("scoring");
      if (scoring.has("rules")) {
        stakes.set("rules", scoring.get("rules"));
      } else {
        stakes.set("classifier", scoring);
      }
    }
  }
}
