package dev.plimsoll.guardrails;

import dev.plimsoll.guardrails.personal.Countries;
import java.util.Set;

/**
 * How the inputs of a feature are checked.
 *
 * @param maxCharacters of all that the caller sends together, or of each text by itself
 * @param isForEach whether the texts have nothing to do with each other, as those to be embedded
 * @param countries whose personal data is looked for
 * @param blocked what keeps an input from the model; what is not named is noted only
 * @param masked what is hidden from the model
 */
public record InputPolicy(
    int maxCharacters,
    boolean isForEach,
    Countries countries,
    Set<InputCheck> blocked,
    Set<InputCheck> masked) {
  Severity severityOf(InputCheck check) {
    return blocked.contains(check) ? Severity.BLOCK : Severity.NOTE;
  }
}
