package dev.plimsoll.guardrails.injection;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Prints what the check as it is shipped finds in a folder of texts. */
class InjectionMeasuring {
  @Test
  void prints_the_table() {
    var folder = Path.of(System.getProperty("plimsoll.guards.data"));
    System.out.println(InjectionMeasure.table(InjectionMeasure.rows(folder)));
  }
}
