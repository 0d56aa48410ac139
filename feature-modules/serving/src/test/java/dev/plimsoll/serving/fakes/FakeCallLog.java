package dev.plimsoll.serving.fakes;

import dev.plimsoll.calls.CallLog;
import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.calls.record.CallStarted;
import java.util.ArrayList;
import java.util.List;

/** Keeps the records of calls in memory. */
public final class FakeCallLog extends CallLog {
  public final List<CallStarted> begun = new ArrayList<>();
  public final List<CallRecord> finished = new ArrayList<>();

  public FakeCallLog() {
    super(null, null, null, null, null, null);
  }

  @Override
  public void begin(CallStarted started) {
    begun.add(started);
  }

  @Override
  public void finish(CallRecord call) {
    finished.add(call);
  }
}
