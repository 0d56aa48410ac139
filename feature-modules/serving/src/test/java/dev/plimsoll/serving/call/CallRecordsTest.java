package dev.plimsoll.serving.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;
import dev.plimsoll.access.keys.KeyGrant;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.platform.Json;
import dev.plimsoll.serving.Samples;
import dev.plimsoll.serving.fakes.FakeCallLog;
import dev.plimsoll.serving.fakes.FakeMetrics;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallRecordsTest {
  private final CallRecords records = FakeMetrics.records(new FakeCallLog(), Clock.systemUTC());

  @Test
  void begin_a_conversation_that_the_application_can_continue_by_the_id_it_is_given() {
    var shop = new KeyGrant("shop", Set.of(Role.USER), null).caller();
    var begun = begun(shop);
    assertThat(shop.conversation(begun.local())).isEqualTo(begun);
    assertThat(begun.local()).isNotEqualTo(begun);
  }

  @Test
  void begin_a_conversation_of_a_person_by_an_id_of_its_own() {
    assertThat(begun(Samples.UMA).value()).hasSize(26);
  }

  private ConversationId begun(Caller caller) {
    return records.later(Samples.ask(caller, Channel.API, Json.object(), false)).conversation();
  }
}
