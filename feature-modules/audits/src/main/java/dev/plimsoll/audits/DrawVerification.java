package dev.plimsoll.audits;

import java.util.List;

/**
 * The result of repeating a draw from its seed and its recorded population.
 *
 * @param populationMatches whether the recorded population is the one that the draw was made from
 * @param sampleMatches whether the same conversations were drawn in the same order
 * @param sample the ids that were drawn this time
 */
public record DrawVerification(
    boolean populationMatches, boolean sampleMatches, List<String> sample) {
  static DrawVerification of(Draw draw, Population population) {
    var drawn = draw.sample().stream().map(one -> one.conversation().value()).toList();
    var again = population.draw(draw.seed(), drawn.size());
    var samePopulation =
        population.size() == draw.populationSize()
            && population.hash().equals(draw.populationHash());
    return new DrawVerification(samePopulation, again.equals(drawn), again);
  }

  public boolean matches() {
    return populationMatches && sampleMatches;
  }
}
