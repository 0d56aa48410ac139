package dev.plimsoll.models.dialects;

import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads from the refusal of a request what the model wants changed in it. */
final class Refusal {
  /**
   * How a model says how long its answers may be: OpenAI, Anthropic, Google, DeepSeek and Qwen,
   * Groq and Ark, Bedrock.
   */
  private static final List<Pattern> LONGEST =
      patterns(
          "at most (?<most>\\d{1,9}+)(?!\\d) (?:completion|output) tokens",
          "> (?<most>\\d{1,9}+)(?!\\d), which is the maximum allowed number of output tokens",
          "maxOutputTokens.{0,100} to (?<above>\\d{1,9}+)(?!\\d) \\(exclusive\\)",
          "max_tokens\\b[^\\[]{0,60}\\[\\d+, ?(?<most>\\d{1,9}+)(?!\\d)]",
          "max_(?:completion_)?tokens\\b.{0,100}(?:<=|less than or equal to)\\W{1,3}(?<most>\\d{1,9}+)(?!\\d)",
          "maximum tokens you requested exceeds the model limit of (?<most>\\d{1,9}+)(?!\\d)");

  /** How it says that a conversation leaves too little room: vLLM, OpenAI, Anthropic, TGI. */
  private static final List<Pattern> ROOM =
      patterns(
          "context length is (?<all>\\d{1,9}+)(?!\\d) tokens and your request has (?<used>\\d{1,9}+)(?!\\d) input tokens",
          "context length is (?<all>\\d{1,9}+)(?!\\d) tokens.{0,20} you requested (?<sum>\\d{1,9}+)(?!\\d) tokens"
              + " \\(.{0,80}?(?<asked>\\d{1,9}+)(?!\\d) in the completion\\)",
          "exceed context limit: (?<used>\\d{1,9}+)(?!\\d) \\+ \\d+ > (?<all>\\d{1,9}+)(?!\\d)",
          "must be <= (?<all>\\d{1,9}+)(?!\\d)\\. Given: (?<used>\\d{1,9}+)(?!\\d) .inputs. tokens");

  /**
   * In tokens. With less room, the conversation is too long, as its caller has to know; and no
   * model has shorter answers at most.
   */
  private static final long LEAST_ROOM = 256;

  /** Options that shape an answer a little, so that one without them is better than none. */
  private static final String DISPENSABLE =
      "(temperature|top_p|top_k|presence_penalty|frequency_penalty|reasoning_effort|verbosity"
          + "|logprobs|top_logprobs|parallel_tool_calls|seed|user|safety_identifier"
          + "|prompt_cache_key|prompt_cache_options|prompt_cache_retention|metadata|thinking"
          + "|enable_thinking)\\b";

  private static final List<Pattern> UNWANTED =
      patterns(
          "\\b" + DISPENSABLE + "\\W{1,3}(?:is deprecated for|is not supported with) this model",
          "\\b"
              + DISPENSABLE
              + "\\W{1,3}does not support \\S{1,20} with this model\\. Only the default",
          "(?:Unrecognized request argument supplied|Unknown parameter|Unsupported parameter)\\W{1,3}"
              + DISPENSABLE,
          // Groq, not of messages.
          "(?<!' : )\\bproperty '" + DISPENSABLE + "' is unsupported",
          // Servers that check requests with Pydantic.
          "\\b" + DISPENSABLE + ": Extra inputs are not permitted");

  /** How servers refuse what others have written into a message: Groq, Cerebras, Fireworks. */
  private static final Pattern UNWANTED_IN_MESSAGES =
      Pattern.compile(
          "\\bmessages\\W{0,2}\\d.{0,120}?\\b"
              + "(reasoning_content|reasoning_details|reasoning|annotations|refusal|audio)\\b"
              + "[^a-z]{0,5}(?:is unsupported|is not supported|Extra inputs are not permitted)");

  /** How OpenAI refuses tools to models that think by default. */
  private static final Pattern NO_EFFORT_BESIDE_TOOLS =
      Pattern.compile("\\btools with reasoning_effort are not supported\\b.{0,200}\\bnone\\b");

  /** How Claude refuses to be told how much it may think, or to choose that itself. */
  private static final Pattern THINKS_BY_ITSELF =
      Pattern.compile("\\bthinking\\.type\\.enabled\\W{1,3}is not supported");

  private static final Pattern THINKS_BY_BUDGET =
      Pattern.compile(
          "\\bthinking\\.type\\.adaptive\\W{1,3}is not supported"
              + "|\\b[Aa]daptive thinking is not supported"
              + "|\\bthinking\\W.{0,20}'adaptive' found using 'type'");

  /** How Claude and Gemini refuse thoughts that are put back, by their blocks or signatures. */
  private static final Pattern NO_THOUGHTS =
      Pattern.compile(
          "\\bthinking\\W{1,3}(?:or \\W?redacted_thinking\\W{1,3})?blocks?\\b"
              + "|\\bsignature\\W{1,3}in \\W?thinking\\b"
              + "|\\b[Tt]hought[ _]signature\\b");

  /** How it refuses a value of an option of which it takes others. */
  private static final Pattern UNWANTED_VALUE =
      Pattern.compile("\\b" + DISPENSABLE + "\\W{1,3}does not support \\S{1,20} with this model");

  /** How Gemini refuses both penalties, without their names. */
  private static final Pattern NO_PENALTY = Pattern.compile("\\bPenalty is not enabled for\\b");

  private static final Pattern NOT_BOTH =
      Pattern.compile("\\btemperature\\W{1,3}and\\W{1,3}top_p\\W{1,3}cannot both be specified");

  static final String DEVELOPER = "developer";

  private Refusal() {}

  private static List<Pattern> patterns(String... regexes) {
    return Stream.of(regexes).map(Pattern::compile).toList();
  }

  /**
   * The adjustments that a model wants; none if the outcome is no refusal, or one of another kind.
   */
  static List<Adjustment> adjustments(ModelOutcome outcome) {
    return outcome instanceof ModelOutcome.Failed failed
            && failed.kind() == FailureKind.REJECTED
            && failed.status() != null
        ? adjustments(Objects.requireNonNullElse(failed.errorBody(), ""))
        : List.of();
  }

  private static List<Adjustment> adjustments(String said) {
    var adjustments = new ArrayList<Adjustment>();
    LONGEST.stream()
        .map(pattern -> pattern.matcher(said))
        .filter(Matcher::find)
        .mapToLong(Refusal::longest)
        .filter(longest -> longest >= LEAST_ROOM)
        .findFirst()
        .ifPresent(longest -> adjustments.add(new Adjustment.AtMost(longest, true)));
    ROOM.stream()
        .map(pattern -> pattern.matcher(said))
        .filter(Matcher::find)
        .mapToLong(Refusal::room)
        .filter(room -> room >= LEAST_ROOM)
        .findFirst()
        .ifPresent(room -> adjustments.add(new Adjustment.AtMost(room, false)));
    // Some name both limits where they find one too high.
    if (adjustments.isEmpty() && said.contains(Adjustment.NEW_LIMIT)) {
      adjustments.add(new Adjustment.NewLimit());
    }
    if (NOT_BOTH.matcher(said).find()) {
      adjustments.add(new Adjustment.NotBoth("temperature", "top_p"));
    }
    if (NO_PENALTY.matcher(said).find()) {
      adjustments.add(new Adjustment.Without("presence_penalty", true));
      adjustments.add(new Adjustment.Without("frequency_penalty", true));
    }
    UNWANTED.stream()
        .flatMap(pattern -> pattern.matcher(said).results())
        .map(found -> new Adjustment.Without(found.group(1), true))
        .filter(unwanted -> !adjustments.contains(unwanted))
        .forEach(adjustments::add);
    UNWANTED_VALUE
        .matcher(said)
        .results()
        .map(found -> found.group(1))
        .filter(option -> !adjustments.contains(new Adjustment.Without(option, true)))
        .forEach(option -> adjustments.add(new Adjustment.Without(option, false)));
    UNWANTED_IN_MESSAGES
        .matcher(said)
        .results()
        .map(found -> new Adjustment.WithoutInMessages(found.group(1)))
        .forEach(adjustments::add);
    if (NO_EFFORT_BESIDE_TOOLS.matcher(said).find()) {
      adjustments.add(new Adjustment.NoEffortBesideTools());
    }
    if (THINKS_BY_ITSELF.matcher(said).find()) {
      adjustments.add(new Adjustment.ThinksByItself());
    } else if (THINKS_BY_BUDGET.matcher(said).find()) {
      adjustments.add(new Adjustment.NoAdaptiveThinking());
    }
    if (NO_THOUGHTS.matcher(said).find()) {
      adjustments.add(new Adjustment.WithoutThoughts());
    }
    if (said.contains(DEVELOPER)) {
      adjustments.add(new Adjustment.NoDeveloper());
    }
    return adjustments;
  }

  private static long longest(Matcher found) {
    return has(found, "above") ? number(found, "above") - 1 : number(found, "most");
  }

  private static long room(Matcher found) {
    var used =
        has(found, "used") ? number(found, "used") : number(found, "sum") - number(found, "asked");
    return number(found, "all") - used;
  }

  private static boolean has(Matcher found, String group) {
    return found.namedGroups().containsKey(group);
  }

  private static long number(Matcher found, String group) {
    return Long.parseLong(found.group(group));
  }
}
