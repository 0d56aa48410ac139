package dev.plimsoll.features.settings;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.plimsoll.domain.ModelKey;
import java.time.Duration;

/** One step of a feature's fallback order. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
public sealed interface FallbackStep {
  /** As it is shown and recorded. */
  String name();

  /** Ask this model. */
  record Model(@JsonProperty("model") @JsonAlias("key") ModelKey key) implements FallbackStep {
    @Override
    public String name() {
      return key.value();
    }
  }

  /**
   * Give an earlier answer to the same request.
   *
   * @param upTo how old it may be
   */
  record Cached(@JsonProperty("cached") @JsonAlias("upTo") Duration upTo) implements FallbackStep {
    public Cached {
      if (!upTo.isPositive()) {
        throw new IllegalArgumentException("fallback.cached must be longer than 0");
      }
    }

    @Override
    public String name() {
      return "cached answer";
    }
  }

  /**
   * Answer later, as a job, where a model before it may be asked again soon.
   *
   * @param within how long after the question that may be
   */
  record Later(@JsonProperty("later") @JsonAlias("within") Duration within)
      implements FallbackStep {
    /** The jobs that came of it are kept no longer. */
    static final Duration LONGEST = Duration.ofDays(1);

    public Later {
      if (!within.isPositive() || within.compareTo(LONGEST) > 0) {
        throw new IllegalArgumentException(
            "fallback.later must be longer than 0 and at most 1 day, but was " + within);
      }
    }

    @Override
    public String name() {
      return "later";
    }
  }

  /** Say this, written by a person beforehand. */
  record Template(@JsonProperty("template") @JsonAlias("text") String text)
      implements FallbackStep {
    public Template {
      if (text.isBlank()) {
        throw new IllegalArgumentException("fallback.template must not be empty");
      }
    }

    @Override
    public String name() {
      return "template";
    }
  }
}
