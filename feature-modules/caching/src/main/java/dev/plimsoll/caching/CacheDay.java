package dev.plimsoll.caching;

import dev.plimsoll.domain.Usd;
import java.time.LocalDate;

/**
 * What earlier answers saved a feature on one day, in UTC.
 *
 * @param looked calls that looked for an earlier answer
 * @param exact calls that got the answer to the same request
 * @param semantic calls that got the answer to a similar question
 * @param right calls whose shadow hit said the same as the model's answer
 * @param wrong calls whose shadow hit said something else
 */
public record CacheDay(
    LocalDate day,
    long looked,
    long exact,
    Usd exactSaved,
    long semantic,
    Usd semanticSaved,
    long right,
    long wrong) {
  public static CacheDay none(LocalDate day) {
    return new CacheDay(day, 0, 0, Usd.ZERO, 0, Usd.ZERO, 0, 0);
  }

  /** The sum of both days, with this day's date. */
  public CacheDay plus(CacheDay other) {
    return new CacheDay(
        day,
        looked + other.looked,
        exact + other.exact,
        exactSaved.plus(other.exactSaved),
        semantic + other.semantic,
        semanticSaved.plus(other.semanticSaved),
        right + other.right,
        wrong + other.wrong);
  }

  /** The share of the calls that the exact cache answered; 0 without calls. */
  public double exactRate() {
    return looked == 0 ? 0 : (double) exact / looked;
  }

  /** The share of the calls that the semantic cache answered; 0 without calls. */
  public double semanticRate() {
    return looked == 0 ? 0 : (double) semantic / looked;
  }

  public Usd saved() {
    return exactSaved.plus(semanticSaved);
  }

  /** Hits that were compared with the model's own answer. */
  public long compared() {
    return right + wrong;
  }
}
