package dev.plimsoll.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.calls.record.InteractionType;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AskTest {
  @Test
  void tells_how_its_answer_comes_to_who_waits_for_it() {
    assertThat(ask(false).interaction()).isEqualTo(InteractionType.SYNCHRONOUS);
    assertThat(ask(true).interaction()).isEqualTo(InteractionType.PROGRESSIVE);
  }

  private static Ask ask(boolean stream) {
    return new Ask(
        new FeatureKey("help"),
        new Caller(new UserId("uma"), "Uma", TenantId.DEFAULT, Set.of(Role.USER), null, null),
        Channel.API,
        null,
        List.of(Message.user("Why?")),
        Map.of(),
        Json.object(),
        stream);
  }
}
