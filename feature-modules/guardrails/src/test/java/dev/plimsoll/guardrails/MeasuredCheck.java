package dev.plimsoll.guardrails;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A check that can be measured on data whose answers are known. */
interface MeasuredCheck {
  /** The data that it is measured on, as a pattern of file names such as {@code pii*.json}. */
  String files();

  /**
   * Measures the check on one file.
   *
   * @param notes takes lines below the table, such as one about each mistake
   */
  List<GuardFigure> measure(Path file, List<String> notes) throws IOException;
}
