package dev.plimsoll.calls.exchange;

/** How calls are written for others to read. */
public enum ExportFormat {
  /** A table for spreadsheets: one line for each call, without its detail. */
  CSV("text/csv;charset=utf-8", "csv"),
  /** One JSON object for each call and line, with all of it. */
  JSONL("application/jsonl", "jsonl"),
  /** Traces as OpenTelemetry takes them over HTTP, with its names for generative AI. */
  OTLP("application/json", "otlp.json");

  private final String mediaType;
  private final String ending;

  ExportFormat(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Of a file's name. */
  public String ending() {
    return ending;
  }
}
