package dev.plimsoll.serving;

import dev.plimsoll.calls.record.CallDetail;
import dev.plimsoll.calls.record.CallVersions;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.flags.FlagDecision;
import java.time.Instant;

/**
 * A call whose question went to a provider within a batch, as it is kept until the answer comes.
 *
 * @param level which step of the fallback order the model is, from 0
 */
public record PreparedCall(
    ConversationId conversation,
    Instant at,
    FlagDecision.On flag,
    CallVersions versions,
    CallDetail detail,
    ModelKey model,
    int level) {

  static PreparedCall of(CallInProgress call, FlagDecision.On flag, ModelKey model, int level) {
    return new PreparedCall(
        call.conversation(), call.at(), flag, call.versions(), call.detail(), model, level);
  }
}
