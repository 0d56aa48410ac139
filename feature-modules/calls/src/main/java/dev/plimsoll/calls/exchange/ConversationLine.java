package dev.plimsoll.calls.exchange;

import dev.plimsoll.calls.record.AnswerSource;
import dev.plimsoll.calls.record.Call;
import dev.plimsoll.calls.record.CallCost;
import dev.plimsoll.calls.record.CallDetail;
import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.calls.record.CallStarted;
import dev.plimsoll.calls.record.CallVersions;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.calls.record.ModelUse;
import dev.plimsoll.calls.record.Outcome;
import dev.plimsoll.calls.record.Requester;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.Passage;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.Sha256;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One conversation as a line of JSON: its messages in order, and the sources of the last answer.
 * {@code answer} may be separate from the messages that it answers.
 */
final class ConversationLine {
  private static final int LONGEST_USER = 128;
  private static final int LONGEST_NAME = 200;

  private final ImportFile file;
  private final String line;
  private final JsonFields fields;
  private final Instant now;

  ConversationLine(ImportFile file, String line, Instant now) {
    this.file = file;
    this.line = line;
    this.now = now;
    fields = JsonFields.of(line);
  }

  ImportedTalk talk() {
    var hash = Sha256.hex(file.source() + "\n" + line);
    var id = new ConversationId("import-" + hash.substring(0, 40));
    // The line also determines the ids of its calls, whenever it is read.
    var random = new Random(Long.parseUnsignedLong(hash.substring(48), 16));
    var turns = Turn.of(fields);
    var at = at();
    var requester = asker();
    var feature = feature();
    var calls =
        IntStream.range(0, turns.size())
            .mapToObj(i -> {
              var moment = at.plusMillis(i);
              var call =
                  new CallId(new IdSource(Clock.fixed(moment, ZoneOffset.UTC), random).next());
              var started = started(call, id, moment, feature, requester, turns.get(i));
              return record(started, turns.get(i), i == turns.size() - 1);
            })
            .toList();
    return new ImportedTalk(id, calls);
  }

  private static CallStarted started(
      CallId id,
      ConversationId talk,
      Instant at,
      FeatureKey feature,
      Requester requester,
      Turn turn) {
    var versions = new CallVersions(0, null, null);
    return new CallStarted(
        id,
        talk,
        at,
        feature,
        requester,
        Channel.IMPORT,
        null,
        versions,
        null,
        turn.question(),
        Usd.ZERO);
  }

  private CallRecord record(CallStarted started, Turn turn, boolean last) {
    var model = new ModelUse(null, fields.optional("model", LONGEST_NAME), null, 0);
    var rung = new AnswerSource(0, file.source());
    var call =
        new Call(
            started, Outcome.ANSWERED, rung, model, turn.answer(), CallCost.NOTHING, null, 0, null);
    var passages = last ? passages() : List.<Passage>of();
    var detail = new CallDetail(messages(turn), passages, turn.answer(), List.of(), List.of());
    return new CallRecord(call, detail);
  }

  private static List<Message> messages(Turn turn) {
    return turn.before().stream()
        .map(message -> new Message(message.role(), message.content(), null))
        .toList();
  }

  private List<Passage> passages() {
    var given = fields.list("passages");
    return IntStream.range(0, given.size())
        .mapToObj(i -> {
          var passage = given.get(i);
          var id = passage.optional("id", LONGEST_NAME, Integer.toString(i + 1));
          var title = passage.optional("title", LONGEST_NAME, id);
          return new Passage(id, title, passage.text("text"), passage.optional("link", 2_000, ""));
        })
        .toList();
  }

  private Requester asker() {
    var user = fields.optional("user", LONGEST_USER, "imported");
    try {
      return new Requester(new UserId(user), user, TenantId.DEFAULT, Set.of(), null);
    } catch (IllegalArgumentException _) {
      throw new WrongField("user", "the name of a user");
    }
  }

  private FeatureKey feature() {
    var otherwise = file.feature() == null ? "" : file.feature().value();
    try {
      return new FeatureKey(fields.optional("feature", LONGEST_NAME, otherwise));
    } catch (IllegalArgumentException _) {
      throw new WrongField("feature", "the key of a feature, here or for the whole file");
    }
  }

  private Instant at() {
    var at = fields.optional("at", LONGEST_NAME);
    if (at == null) {
      return now;
    }
    try {
      var moment = Instant.parse(at);
      if (moment.isAfter(now) || moment.isBefore(Instant.EPOCH)) {
        throw new WrongField("at", "a time in the past");
      }
      return moment;
    } catch (DateTimeException _) {
      throw new WrongField("at", "a time such as 2026-11-16T09:30:00Z");
    }
  }
}
