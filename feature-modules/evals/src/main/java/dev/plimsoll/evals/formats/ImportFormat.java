package dev.plimsoll.evals.formats;

/** The format of a file with a golden set. */
public enum ImportFormat {
  /** A list of cases, or an object with {@code cases}. */
  JSON("application/json"),
  /** One case on each line, as JSON. */
  JSONL("application/x-ndjson"),
  /** A header and one case in each record. */
  CSV("text/csv");

  private final String mediaType;

  ImportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  SetDocument read(String text) {
    var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return switch (this) {
      case JSON -> JsonSets.read(plain);
      case JSONL -> JsonSets.readLines(plain);
      case CSV -> CsvSets.read(plain);
    };
  }
}
