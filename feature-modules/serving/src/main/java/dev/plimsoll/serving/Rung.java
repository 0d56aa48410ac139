package dev.plimsoll.serving;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.plimsoll.domain.ModelKey;

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

  /** Say this, written by a person beforehand. */
  record Template(String text) implements Rung {
    @Override
    public String name() {
      return "template";
    }
  }
}
