package dev.plimsoll.calls.exchange;

/** The format of an export of calls. */
public enum ExportFormat {
  /** A table for spreadsheets: one line for each call, without its detail. */
  CSV("text/csv;charset=utf-8", "csv"),
  /** One JSON object for each call, one on each line, with all its data. */
  JSONL("application/jsonl", "jsonl"),
  /** Traces in the format of OpenTelemetry over HTTP, with its names for generative AI. */
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

  /** Whether it leaves out what was sent to models, which has the operator's prompts in it. */
  public boolean isForTenants() {
    return this == CSV;
  }

  /** The extension of a file's name. */
  public String ending() {
    return ending;
  }
}
