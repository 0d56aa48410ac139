package dev.plimsoll.calls.exchange;

import java.util.List;
import java.util.stream.Collectors;

/** A file of conversations breaks rules, so nothing of it was imported. */
public final class InvalidImport extends RuntimeException {
  private final transient List<LineProblem> problems;

  public InvalidImport(List<LineProblem> problems) {
    super(problems.stream().map(LineProblem::toString).collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  static InvalidImport of(LineProblem problem) {
    return new InvalidImport(List.of(problem));
  }

  /** The first hundred problems, by line. */
  public List<LineProblem> problems() {
    return problems;
  }
}
