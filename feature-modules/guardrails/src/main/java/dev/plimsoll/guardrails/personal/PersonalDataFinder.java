package dev.plimsoll.guardrails.personal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Finds personal data in a text. */
public final class PersonalDataFinder {
  private PersonalDataFinder() {}

  /** What is in a text, in its order; nothing overlaps. */
  public static List<PersonalData> find(String text, Countries countries) {
    var found = new ArrayList<PersonalData>(0);
    // Looking for a character first spares most texts the rest, on the path of every call.
    var visible = VisibleText.of(text);
    if (visible.text().indexOf('@') >= 0) {
      Emails.find(visible.text(), email -> found.add(email.in(visible)));
    }
    if (text.chars().anyMatch(Character::isDigit)) {
      findNumbers(new TokenizedText(text), countries, found);
    }
    return found.size() < 2 ? found : apart(found);
  }

  private static void findNumbers(
      TokenizedText tokens, Countries countries, List<PersonalData> found) {
    Ibans.find(tokens, found::add);
    Cards.find(tokens, found::add);
    if (countries.contain("US")) {
      SocialSecurityNumbers.find(tokens, found::add);
    }
    NationalIds.find(tokens, countries, found::add);
    Wallets.find(tokens, found::add);
    IpAddresses.find(tokens, found::add);
    Phones.find(tokens, countries, found::add);
  }

  /** Leaves one of what overlaps: of the earlier kind, or else the longest. */
  private static List<PersonalData> apart(List<PersonalData> found) {
    found.sort(
        Comparator.comparing(PersonalData::kind)
            .thenComparingInt(one -> one.start() - one.end())
            .thenComparingInt(PersonalData::start));
    var kept = new TreeMap<Integer, PersonalData>();
    for (var one : found) {
      var before = kept.lowerEntry(one.end());
      if (before == null || !before.getValue().overlaps(one)) {
        kept.put(one.start(), one);
      }
    }
    return List.copyOf(kept.values());
  }
}
