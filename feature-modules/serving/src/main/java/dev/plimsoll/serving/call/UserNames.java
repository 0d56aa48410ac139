package dev.plimsoll.serving.call;

import dev.plimsoll.platform.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The options by which an application tells its users apart, and asks nothing. */
public final class UserNames {
  private static final List<String> FIELDS =
      List.of("user", "safety_identifier", "prompt_cache_key");

  private UserNames() {}

  /** The other options; their values are shared, not copied. */
  public static ObjectNode leftOut(ObjectNode options) {
    var others = Json.object();
    others.setAll(options);
    return others.remove(FIELDS);
  }
}
