package dev.plimsoll.ui.admin.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.calls.record.Call;
import dev.plimsoll.calls.record.CallCost;
import dev.plimsoll.calls.record.CallStarted;
import dev.plimsoll.calls.record.CallVersions;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.calls.record.Requester;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.domain.Tokens.Audio;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.domain.UserId;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallFactsTest {
  private static final Tokens TOKENS = new Tokens(332, 40, 0, 480, 0);

  @Test
  void say_how_many_tokens_were_sound_if_any_were() {
    assertThat(shown(TOKENS)).contains("332 in, 480 out").doesNotContain("Audio tokens");
    assertThat(shown(TOKENS.with(new Audio(260, 40, 400)))).contains("Audio tokens300 in, 400 out");
  }

  private static String shown(Tokens tokens) {
    var asker = new Requester(new UserId("uma"), "Uma", TenantId.DEFAULT, Set.of(), null);
    var call =
        Call.interrupted(
            new CallStarted(
                new CallId("c1"),
                new ConversationId("talk"),
                Instant.EPOCH,
                new FeatureKey("help"),
                asker,
                Channel.API,
                null,
                new CallVersions(1, null, null),
                null,
                "Hi",
                Usd.ZERO));
    var counted =
        new Call(
            call.started(),
            call.outcome(),
            call.rung(),
            call.model(),
            call.answer(),
            new CallCost(tokens, false, Usd.ZERO),
            null,
            0,
            null);
    return new CallFacts(counted, true).getElement().getTextRecursively();
  }
}
