package dev.plimsoll.calls.exchange;

import dev.plimsoll.calls.record.CallRecord;
import java.io.IOException;
import java.io.Writer;

/**
 * One request of OTLP over HTTP in JSON, which any OpenTelemetry collector accepts: a trace for
 * each call, with a span for each of its stages.
 */
final class OtlpSink extends CallSink {
  private String separator = "";

  OtlpSink(Writer out) {
    super(out);
  }

  @Override
  public void begin() throws IOException {
    out.write(
        """
        {"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"plimsoll"}}]},\
        "scopeSpans":[{"scope":{"name":"dev.plimsoll.calls"},"spans":[
        """);
  }

  @Override
  public void write(CallRecord call) throws IOException {
    for (var span : new CallSpans(call).all()) {
      out.write(separator);
      out.write(span.toString());
      separator = ",\n";
    }
  }

  @Override
  public void end() throws IOException {
    out.write("\n]}]}]}\n");
    super.end();
  }
}
