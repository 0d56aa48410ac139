package dev.plimsoll.batches.api;

import org.jspecify.annotations.Nullable;

/** A file of questions is invalid. The message names the line, from 1, and the field. */
public class InvalidBatchFile extends RuntimeException {
  private final @Nullable String field;

  public InvalidBatchFile(int line, @Nullable String field, String expected) {
    super("Line " + line + ": " + expected);
    this.field = field;
  }

  public @Nullable String field() {
    return field;
  }
}
