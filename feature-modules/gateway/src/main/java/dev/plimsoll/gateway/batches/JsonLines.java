package dev.plimsoll.gateway.batches;

import dev.plimsoll.access.Caller;
import dev.plimsoll.batches.BatchFormat;
import jakarta.enterprise.context.ApplicationScoped;

/** The file format of OpenAI's batches: JSON Lines. */
@ApplicationScoped
class JsonLines implements BatchFormat {
  @Override
  public LineReader reader(Caller caller) {
    return new BatchLines(caller);
  }
}
