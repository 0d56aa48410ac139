package dev.plimsoll.guardrails;

import dev.plimsoll.guardrails.personal.Countries;
import dev.plimsoll.guardrails.personal.PersonalData;
import dev.plimsoll.guardrails.personal.PersonalDataFinder;
import dev.plimsoll.guardrails.personal.PersonalDataKind;
import dev.plimsoll.platform.Json;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The check for personal data on files in the form of presidio-research. What is found counts only
 * with the right kind and exactly the right place.
 */
class MeasuredPersonalData implements MeasuredCheck {
  /** Our kinds by the names of the data, in the order of the table. */
  private static final Map<PersonalDataKind, String> KINDS =
      new EnumMap<>(
          Map.of(
              PersonalDataKind.EMAIL, "EMAIL_ADDRESS",
              PersonalDataKind.IBAN, "IBAN_CODE",
              PersonalDataKind.CARD, "CREDIT_CARD",
              PersonalDataKind.US_SSN, "US_SSN",
              PersonalDataKind.IP_ADDRESS, "IP_ADDRESS",
              PersonalDataKind.PHONE, "PHONE_NUMBER"));

  private static final Map<PersonalDataKind, String> WORDS =
      Map.of(
          PersonalDataKind.EMAIL, "e-mail addresses",
          PersonalDataKind.IBAN, "bank account numbers (IBAN)",
          PersonalDataKind.CARD, "payment card numbers",
          PersonalDataKind.US_SSN, "US social security numbers",
          PersonalDataKind.IP_ADDRESS, "IP addresses",
          PersonalDataKind.PHONE, "phone numbers");

  /** What long texts repeat that are hard to read. */
  private static final List<String> LONG_TEXTS =
      List.of("123 4567 ", "01 23 45 67 89 ", "1 1 1 1 ", "card 4111 1111 1111 1112 ", "a@a@");

  /** What is somewhere in a text. */
  private record Place(PersonalDataKind kind, int start, int end) {
    static Place of(PersonalData found) {
      return new Place(found.kind(), found.start(), found.end());
    }

    String in(String text) {
      return kind + " [" + text.substring(start, end) + "] in: " + text.replace("\n", "\\n");
    }
  }

  /** What was counted of one kind. */
  private static final class Count {
    int examples;
    int found;
    int wronglyFound;
  }

  @Override
  public String files() {
    return "pii*.json";
  }

  @Override
  public List<GuardFigure> measure(Path file, List<String> notes) throws IOException {
    var texts = Json.parse(Files.readString(file));
    var micros = medianMicros(texts);
    var counts = new EnumMap<PersonalDataKind, Count>(PersonalDataKind.class);
    var without = new Count();
    for (var text : texts) {
      count(text, counts, without, notes);
    }
    var data = "presidio-research, %s, %,d texts".formatted(file.getFileName(), texts.size());
    var figures = new ArrayList<GuardFigure>();
    KINDS
        .keySet()
        .forEach(kind -> {
          var count = counts.getOrDefault(kind, new Count());
          figures.add(figure(WORDS.getOrDefault(kind, kind.name()), data, count, micros));
        });
    var others = new Count();
    counts.forEach(
        (kind, count) -> others.wronglyFound += KINDS.containsKey(kind) ? 0 : count.wronglyFound);
    if (others.wronglyFound > 0) {
      figures.add(figure("other numbers, of which the data has none", data, others, micros));
    }
    figures.add(figure("texts without personal data, left alone", data, without, micros));
    LONG_TEXTS.forEach(piece -> notes.add(growth(piece)));
    return figures;
  }

  private static GuardFigure figure(String what, String data, Count count, long micros) {
    return new GuardFigure(
        InputCheck.PERSONAL_DATA,
        what,
        data,
        count.examples,
        count.found,
        count.wronglyFound,
        micros);
  }

  private static void count(
      JsonNode entry, Map<PersonalDataKind, Count> counts, Count without, List<String> notes) {
    var text = entry.path("full_text").asString();
    var wanted = wanted(entry);
    wanted.forEach(place -> of(counts, place.kind()).examples++);
    var found = PersonalDataFinder.find(text, Countries.ALL);
    for (var each : found) {
      var place = Place.of(each);
      if (wanted.remove(place)) {
        of(counts, place.kind()).found++;
      } else {
        of(counts, place.kind()).wronglyFound++;
        notes.add("wrongly found: " + place.in(text));
      }
    }
    wanted.forEach(place -> notes.add("missed: " + place.in(text)));
    if (entry.path("spans").isEmpty()) {
      without.examples++;
      without.found += found.isEmpty() ? 1 : 0;
      without.wronglyFound += found.isEmpty() ? 0 : 1;
    }
  }

  private static Count of(Map<PersonalDataKind, Count> counts, PersonalDataKind kind) {
    return counts.computeIfAbsent(kind, _ -> new Count());
  }

  /** What the data says is in a text, of the kinds that are looked for. */
  private static Set<Place> wanted(JsonNode entry) {
    var wanted = new HashSet<Place>();
    for (var span : entry.path("spans")) {
      KINDS.forEach((kind, name) -> {
        if (span.path("entity_type").asString().equals(name)) {
          wanted.add(
              new Place(
                  kind, span.path("start_position").asInt(), span.path("end_position").asInt()));
        }
      });
    }
    return wanted;
  }

  /** How the time grows with the length of a text that is full of numbers: ten times is linear. */
  private static String growth(String piece) {
    var shorter = cpuMillis(piece.repeat(100_000 / piece.length()));
    var longer = cpuMillis(piece.repeat(1_000_000 / piece.length()));
    return "time: 1,000,000 characters of '%s' take %d ms, %.1f times as long as 100,000"
        .formatted(piece, longer, (double) longer / Math.max(1, shorter));
  }

  private static long cpuMillis(String text) {
    var threads = ManagementFactory.getThreadMXBean();
    var least = Long.MAX_VALUE;
    for (var round = 0; round < 5; round++) {
      var before = threads.getCurrentThreadCpuTime();
      var _ = PersonalDataFinder.find(text, Countries.ALL);
      least = Math.min(least, threads.getCurrentThreadCpuTime() - before);
    }
    return least / 1_000_000;
  }

  /** How long a text takes, in the median, once the JVM has warmed up. */
  private static long medianMicros(JsonNode texts) {
    var nanos = new long[texts.size()];
    for (var round = 0; round < 20; round++) {
      for (var at = 0; at < nanos.length; at++) {
        var text = texts.get(at).path("full_text").asString();
        var before = System.nanoTime();
        var _ = PersonalDataFinder.find(text, Countries.ALL);
        nanos[at] = System.nanoTime() - before;
      }
    }
    Arrays.sort(nanos);
    return nanos[nanos.length / 2] / 1_000;
  }
}
