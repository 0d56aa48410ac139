package dev.plimsoll.calls.store;

import static dev.plimsoll.calls.SomeCalls.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.calls.record.CallDetail;
import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.calls.record.CallStarted;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CallCodecTest {
  @Test
  void reads_a_beginning_as_it_was_written() {
    var started = call("c1").started();
    var began = (CallEntry.Began) read(began(started));
    assertThat(began.call()).isEqualTo(started.id());
    assertThat(CallCodec.started(began.started())).isEqualTo(started);
  }

  @Test
  void reads_an_end_as_it_was_written() {
    var record = call("c1").saying("Hur stänger jag av? 🚢", "Så här …").record();
    var ended = (CallEntry.Ended) read(ended(record));
    assertThat(ended.call()).isEqualTo(record.call());
    assertThat(CallCodec.detail(ended.detail())).isEqualTo(record.detail());
  }

  @Test
  void tells_ends_from_beginnings() {
    assertThat(CallCodec.isEnd(ByteBuffer.wrap(ended(call("c1").record())))).isTrue();
    assertThat(CallCodec.isEnd(ByteBuffer.wrap(began(call("c1").started())))).isFalse();
  }

  @Test
  void writes_ids_and_amounts_as_plain_values() {
    assertThat(new String(began(call("c1").started()), StandardCharsets.UTF_8))
        .contains("\"feature\":\"help\"", "\"worstCost\":10000");
  }

  @Test
  void takes_halves_of_characters() {
    var record = call("c1").saying("cut \uD83D", "\uDEA2").record();
    var ended = (CallEntry.Ended) read(ended(record));
    assertThat(ended.call().started().input()).isEqualTo("cut ?");
    assertThat(ended.call().answer()).isEqualTo("?");
  }

  @Test
  void reads_details_that_a_later_version_wrote() {
    var json = CallCodec.detail(CallDetail.EMPTY).replace("{", "{\"later\":1,");
    assertThat(CallCodec.detail(json)).isEqualTo(CallDetail.EMPTY);
  }

  @Test
  void reads_calls_that_were_written_before_sounds_were_counted() {
    var record = call("c1").record();
    var entry = new String(ended(record), StandardCharsets.ISO_8859_1);
    var sounds = ",\"audio\":{\"input\":0,\"cachedRead\":0,\"output\":0}";
    assertThat(entry).contains(sounds);
    var length = ByteBuffer.wrap(ended(record)).getInt(1 + Integer.BYTES + "c1".length());
    var before = entry.replace(sounds, "").getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer.wrap(before).putInt(1 + Integer.BYTES + "c1".length(), length - sounds.length());
    assertThat(((CallEntry.Ended) read(before)).call()).isEqualTo(record.call());
  }

  @Test
  void does_not_read_what_this_process_finished_itself() {
    var ended = CallEntry.Ended.of(call("c1").record());
    var finished = new RecentlyFinished();
    finished.keep(ended, 1);
    var entry = joined(CallCodec.ended(ended));
    assertThat(CallCodec.read(ByteBuffer.wrap(entry), finished)).isSameAs(ended);
    assertThat(CallCodec.read(ByteBuffer.wrap(entry), finished)).isNotSameAs(ended);
  }

  @Test
  void reads_entries_of_the_first_version() {
    var record = call("c1").record();
    var whole = began(record.call().started());
    var json = Arrays.copyOfRange(whole, 1 + Integer.BYTES + "c1".length(), whole.length);
    var old = ByteBuffer.allocate(1 + json.length).put((byte) 'B').put(json).array();
    var began = (CallEntry.Began) read(old);
    assertThat(CallCodec.started(began.started())).isEqualTo(record.call().started());
    var end = ended(record);
    var rest = Arrays.copyOfRange(end, 1 + Integer.BYTES + "c1".length(), end.length);
    old = ByteBuffer.allocate(1 + rest.length).put((byte) 'E').put(rest).array();
    assertThat(read(old)).isEqualTo(CallEntry.Ended.of(record));
  }

  @Test
  void reads_entries_of_before_calls_told_how_their_answer_comes() {
    var old = call("c1").record(null);
    var entry = ended(old);
    assertThat(new String(entry, StandardCharsets.UTF_8)).doesNotContain("interaction");
    assertThat(read(entry)).isEqualTo(CallEntry.Ended.of(old));
  }

  @Test
  void refuses_an_entry_of_an_unknown_kind() {
    assertThatThrownBy(() -> read(new byte[] {'?', 1, 2})).hasMessageContaining("unknown kind");
  }

  private static CallEntry read(byte[] entry) {
    return CallCodec.read(ByteBuffer.wrap(entry), new RecentlyFinished());
  }

  private static byte[] ended(CallRecord record) {
    return joined(CallCodec.ended(CallEntry.Ended.of(record)));
  }

  private static byte[] began(CallStarted started) {
    return joined(CallCodec.began(started));
  }

  private static byte[] joined(byte[][] parts) {
    var entry = new ByteArrayOutputStream();
    for (var part : parts) {
      entry.writeBytes(part);
    }
    return entry.toByteArray();
  }
}
