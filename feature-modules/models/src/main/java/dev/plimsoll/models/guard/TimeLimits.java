package dev.plimsoll.models.guard;

import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.api.Timeouts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The time limits of a question, where nobody has set others than the usual ones. */
final class TimeLimits {
  private static final List<String> MOST_TOKENS = List.of("max_completion_tokens", "max_tokens");

  /** In tokens a second; most models write several times as fast. */
  private static final int SLOWEST = 10;

  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration THINKING = Duration.ofMinutes(2);

  /** Those that think before they say anything, and are silent meanwhile. */
  private static final Pattern THINKS =
      Pattern.compile(
          "(?:.*[/.])?(?:o[1-9]|gpt-[5-9]|claude-[a-z]+-[4-9]|gemini-(?:2\\.5|[3-9])|grok-[4-9]).*");

  /** Fields by which others are asked to think. */
  private static final List<String> ASK_TO_THINK =
      List.of("thinking", "reasoning", "reasoning_effort");

  private TimeLimits() {}

  /**
   * The limits of a question.
   *
   * @param set those of its provider
   * @param model as the provider calls it
   */
  static Timeouts of(Timeouts set, String model, ModelRequest request) {
    if (request.stream()) {
      return set.firstToken().equals(Timeouts.DEFAULT.firstToken()) && thinks(model, request)
          ? new Timeouts(set.connect(), THINKING, set.betweenTokens(), set.total())
          : set;
    }
    // Nothing is seen of a whole answer before its end, so that a provider that hangs is only known
    // by its time.
    return set.total().equals(Timeouts.DEFAULT.total()) ? set.within(ofWhole(request)) : set;
  }

  private static boolean thinks(String model, ModelRequest request) {
    return THINKS.matcher(model.toLowerCase(Locale.ROOT)).matches()
        || ASK_TO_THINK.stream().anyMatch(request.options()::hasNonNull);
  }

  private static Duration ofWhole(ModelRequest request) {
    var most = MOST_TOKENS.stream().mapToInt(field -> request.options().path(field).asInt(0)).max();
    var writing = Duration.ofSeconds(most.orElse(0) / SLOWEST);
    return writing.compareTo(SHORTEST) > 0 ? writing : SHORTEST;
  }
}
