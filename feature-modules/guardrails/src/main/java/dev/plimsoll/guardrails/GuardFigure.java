package dev.plimsoll.guardrails;

/**
 * How well a check finds one kind of thing in one set of data.
 *
 * @param what it looks for, such as phone numbers
 * @param data the name of the set and how many texts are in it
 * @param examples how many there are in the data
 * @param found how many of them were found
 * @param wronglyFound how often something else was taken for one
 * @param micros how long the check takes for a text, in the median
 */
public record GuardFigure(
    InputCheck check,
    String what,
    String data,
    int examples,
    int found,
    int wronglyFound,
    long micros) {

  /** The share of what was found that is right; 1 where nothing was found. */
  public double precision() {
    return share(found, found + wronglyFound);
  }

  /** The share of the examples that was found; 1 where there are none. */
  public double recall() {
    return share(found, examples);
  }

  /** The harmonic mean of precision and recall. */
  public double f1() {
    return share(2 * found, found + wronglyFound + examples);
  }

  private static double share(int part, int all) {
    return all == 0 ? 1 : (double) part / all;
  }
}
