package dev.plimsoll.gateway.openai;

import dev.plimsoll.platform.Json;
import java.util.regex.Pattern;

/** Whether the pieces of a stream say the usage at their end, as those of some providers do. */
final class SaidUsage {
  private static final Pattern HAS_USAGE = Pattern.compile("\"usage\"\\s*:\\s*\\{");

  private boolean last;

  /** Hears a piece that is passed on. */
  void hear(String piece) {
    last = says(piece) || (last && addsNothing(piece));
  }

  /** Whether nothing was added to the answer since. */
  boolean isLast() {
    return last;
  }

  /** Whether a piece says the usage so far, and not only a provider's own field does. */
  private static boolean says(String piece) {
    return HAS_USAGE.matcher(piece).find() && Json.parse(piece).path("usage").isObject();
  }

  private static boolean addsNothing(String piece) {
    return Json.parse(piece).path("choices").isEmpty();
  }
}
