package dev.plimsoll.calls.exchange;

import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.platform.Json;
import java.io.IOException;
import java.io.Writer;

/** JSON Lines with one object for each call. */
final class JsonLinesSink extends CallSink {
  JsonLinesSink(Writer out) {
    super(out);
  }

  @Override
  public void write(CallRecord call) throws IOException {
    out.write(Json.write(call));
    out.write('\n');
  }
}
