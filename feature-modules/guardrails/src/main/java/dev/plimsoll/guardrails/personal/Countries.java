package dev.plimsoll.guardrails.personal;

import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The countries whose numbers are looked for.
 *
 * @param codes of ISO 3166, such as DE
 * @param areNamed whether somebody has named them; else they are all that are known, and a number
 *     needs a word beside it to count
 */
public record Countries(Set<String> codes, boolean areNamed) {
  /** All whose numbers are known. */
  public static final Countries ALL = new Countries(NationalIds.countries(), false);

  public Countries {
    codes = Collections.unmodifiableSet(new TreeSet<>(codes));
  }

  /**
   * The named countries; all if none is named.
   *
   * @throws IllegalArgumentException when one is no code of ISO 3166
   */
  public static Countries of(Collection<String> named) {
    if (named.isEmpty()) {
      return ALL;
    }
    var codes = new TreeSet<String>();
    for (var name : named) {
      var code = name.toUpperCase(Locale.ROOT);
      if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code)) {
        throw new IllegalArgumentException(
            "countries must be codes of ISO 3166, such as DE, but one was " + name);
      }
      codes.add(code);
    }
    return new Countries(codes, true);
  }

  boolean contain(String country) {
    return codes.contains(country);
  }
}
