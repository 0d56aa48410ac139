package dev.plimsoll.audits;

import dev.plimsoll.calls.Conversations;
import dev.plimsoll.domain.ConversationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** Selects conversations of a week, up to now if it is not over, from a new seed. */
@ApplicationScoped
class Sampler {
  private static final int SEED_BYTES = 16;

  @Inject Conversations conversations;
  @Inject RandomGenerator random;
  @Inject Clock clock;

  SampleSelection choose(IsoWeek week, AuditSchedule schedule) {
    var zone = schedule.zone();
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var end = week.until(zone);
    var until = now.isBefore(end) ? now : end;
    var population = population(week.from(zone), until);
    var seed = seed();
    var sample = population.draw(seed, schedule.sampleSize());
    return new SampleSelection(
        week, until.equals(end), zone, until, population, seed, drawn(sample));
  }

  private Population population(Instant from, Instant until) {
    return Population.of(
        conversations.inWeek(from, until).stream().map(ConversationId::value).toList());
  }

  private List<SampledConversation> drawn(List<String> sample) {
    var ids = sample.stream().map(ConversationId::new).toList();
    var features = conversations.features(ids);
    return ids.stream()
        .map(id -> new SampledConversation(id, Objects.requireNonNull(features.get(id))))
        .toList();
  }

  private String seed() {
    var bytes = new byte[SEED_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
