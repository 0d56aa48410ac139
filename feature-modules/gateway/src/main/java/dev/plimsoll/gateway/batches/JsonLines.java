package dev.plimsoll.gateway.batches;

import dev.plimsoll.access.Caller;
import dev.plimsoll.batches.BatchFormat;
import dev.plimsoll.batches.api.BatchLine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The file format of OpenAI's batches: JSON Lines. */
@ApplicationScoped
class JsonLines implements BatchFormat {
  @Override
  public List<BatchLine> read(String content, Caller caller) {
    return BatchLines.read(content, caller);
  }
}
