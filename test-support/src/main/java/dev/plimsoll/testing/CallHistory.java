package dev.plimsoll.testing;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What callers saw of their questions, to be held against what is on record. Each asks each
 * question once.
 */
public record CallHistory(List<Asked> asked, List<Recorded> records) {
  /** What a caller saw: the whole answer, an error that says what is wrong, or neither. */
  public enum Seen {
    ANSWERED,
    REFUSED,
    UNKNOWN
  }

  /** A question, by its text. */
  public record Asked(String question, Seen seen) {}

  /** A call as the database has it. */
  public record Recorded(String question, String outcome, long costMicros) {
    boolean isAnswered() {
      return outcome.equals("ANSWERED");
    }
  }

  /**
   * What is wrong.
   *
   * @param lost questions that were answered and are not on record as answered
   * @param doubled questions that are on record more than once
   * @param overspentMicros what was spent beyond the budget
   */
  public record Verdict(SortedSet<String> lost, SortedSet<String> doubled, long overspentMicros) {}

  /** Compares both. */
  public Verdict verdict(long budgetMicros) {
    return new Verdict(lost(), doubled(), Math.max(0, spent() - budgetMicros));
  }

  private SortedSet<String> lost() {
    var recorded =
        records.stream().filter(Recorded::isAnswered).map(Recorded::question).collect(toSet());
    return asked.stream()
        .filter(one -> one.seen() == Seen.ANSWERED)
        .map(Asked::question)
        .filter(question -> !recorded.contains(question))
        .collect(toCollection(TreeSet::new));
  }

  private SortedSet<String> doubled() {
    var counts = records.stream().collect(groupingBy(Recorded::question, counting()));
    return counts.entrySet().stream()
        .filter(question -> question.getValue() > 1)
        .map(question -> question.getKey())
        .collect(toCollection(TreeSet::new));
  }

  private long spent() {
    return records.stream().mapToLong(Recorded::costMicros).sum();
  }

  /**
   * Reads a file with {@code QUESTION SEEN} and one with {@code QUESTION OUTCOME MICROS} in each
   * line, and prints how many questions are lost, how many doubled, and how much is overspent.
   *
   * @param args the files, and the budget in millionths of a dollar
   */
  public static void main(String[] args) throws IOException {
    var asked = lines(args[0]).map(line -> new Asked(line[0], Seen.valueOf(line[1]))).toList();
    var records =
        lines(args[1])
            .map(line -> new Recorded(line[0], line[1], Long.parseLong(line[2])))
            .toList();
    var verdict = new CallHistory(asked, records).verdict(Long.parseLong(args[2]));
    System.out.println(
        verdict.lost().size() + " " + verdict.doubled().size() + " " + verdict.overspentMicros());
  }

  private static Stream<String[]> lines(String file) throws IOException {
    return Files.readAllLines(Path.of(file)).stream().map(line -> line.split(" ", -1));
  }
}
