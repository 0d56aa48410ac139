package dev.plimsoll.calls.exchange;

import dev.plimsoll.calls.record.CallRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Receives calls one after the other and writes each at once. */
public abstract sealed class CallSink permits CsvSink, JsonLinesSink, OtlpSink {
  final Writer out;

  CallSink(Writer out) {
    this.out = out;
  }

  public static CallSink of(ExportFormat format, OutputStream out) {
    var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    return switch (format) {
      case CSV -> new CsvSink(writer);
      case JSONL -> new JsonLinesSink(writer);
      case OTLP -> new OtlpSink(writer);
    };
  }

  /** Writes the start of the file, before the calls. */
  public void begin() throws IOException {}

  public abstract void write(CallRecord call) throws IOException;

  /** Writes the end of the file, after the calls. */
  public void end() throws IOException {
    out.flush();
  }
}
