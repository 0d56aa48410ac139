package dev.plimsoll.ui.admin.features.edit;

import dev.plimsoll.features.settings.CapabilityLevel;
import dev.plimsoll.features.settings.RiskRule.Where;
import dev.plimsoll.features.settings.Rung;
import dev.plimsoll.features.settings.StreamPolicy;
import dev.plimsoll.features.settings.StreamPolicy.WhenBroken;
import dev.plimsoll.guardrails.InputCheck;
import dev.plimsoll.ui.parts.HowLong;
import java.util.List;
import java.util.Locale;

/** Settings of a feature as people say them. */
final class SettingWords {
  static final List<CapabilityLevel> LESS_THAN_FULL =
      List.of(
          CapabilityLevel.DELAYED,
          CapabilityLevel.BASIC,
          CapabilityLevel.CACHED,
          CapabilityLevel.OFF);

  private SettingWords() {}

  static String step(Rung step) {
    return switch (step) {
      case Rung.Model(var key) -> "Ask " + key;
      case Rung.Cached(var upTo) -> "Give an earlier answer, up to " + HowLong.of(upTo) + " old";
      case Rung.Later(var within) ->
          "Answer later, as a job, if a model can be asked again within " + HowLong.of(within);
      case Rung.Template(var text) -> "Say: “" + text + "”";
    };
  }

  static String check(InputCheck check) {
    return switch (check) {
      case PERSONAL_DATA -> "Personal data";
      case SECRET -> "Secrets";
      case INJECTION -> "Injected instructions";
    };
  }

  static String whenBroken(WhenBroken what) {
    return switch (what) {
      case END -> "The caller is told that it is not whole";
      case CONTINUE -> "The next model of the ladder goes on";
    };
  }

  static String heldBack(StreamPolicy policy) {
    return switch (policy.holdBack()) {
      case 0 -> "nothing";
      case 1 -> "the last character";
      case StreamPolicy.WHOLE -> "all of it, until it is checked";
      default -> "the last " + policy.holdBack() + " characters";
    };
  }

  static String where(Where where) {
    return switch (where) {
      case QUESTION -> "The question";
      case ANSWER -> "The answer";
      case EITHER -> "Either";
    };
  }

  static String delivery(boolean asynchronous) {
    return asynchronous ? "Later: every question becomes a job" : "At once";
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
