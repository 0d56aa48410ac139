package dev.plimsoll.serving;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.plimsoll.domain.ModelKey;
import java.time.Duration;

/** One step of a feature's fallback ladder. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
public sealed interface Rung {
  /** As it is shown and recorded. */
  String name();

  /** Ask this model. */
  record Model(ModelKey key) implements Rung {
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
  record Cached(Duration upTo) implements Rung {
    @Override
    public String name() {
      return "cached answer";
    }
  }

  /** Say this, written by a person beforehand. */
  record Template(String text) implements Rung {
    @Override
    public String name() {
      return "template";
    }
  }
}
