package dev.plimsoll.failures;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** One cell of the table: a fault, a kind of provider, and whether the answer is streamed. */
record Cell(Fault fault, Speech speech, boolean stream) {
  static final List<Cell> ALL =
      Arrays.stream(Fault.values())
          .flatMap(fault ->
              Arrays.stream(Speech.values())
                  .map(speech ->
                      Stream.of(new Cell(fault, speech, false), new Cell(fault, speech, true))))
          .flatMap(cells -> cells)
          .toList();

  static Cell of(String key) {
    return ALL.stream().filter(cell -> cell.key().equals(key)).findFirst().orElseThrow();
  }

  /** The key of its feature, its model and its provider. */
  String key() {
    return fault.key() + "." + speech.kind() + (stream ? ".sse" : ".json");
  }

  Fate fate() {
    return fault.fate(stream);
  }

  String question() {
    return """
    {"model":"%s","stream":%s,"messages":[{"role":"user","content":"Hi there"}]}\
    """
        .formatted(key(), stream);
  }

  @Override
  public String toString() {
    return key();
  }
}
