package dev.plimsoll.guardrails.personal;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.InetAddressValidator;

/** Finds IP addresses, except those that every machine calls itself. */
final class IpAddresses {
  private static final int PARTS = 4;
  private static final int SHORTEST_V6 = 4;
  private static final InetAddressValidator VALIDATOR = InetAddressValidator.getInstance();

  /** Numbers with as many points as an address that are none. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?:version|release|build|section|chapter|clause|§|\\bv)[\\s:.]{0,2}$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern V6 =
      Pattern.compile(
          "(?<![\\w:.])[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,8}(?:\\.\\d{1,3}){0,3}(?![\\w:])");

  private IpAddresses() {}

  static void find(TokenizedText tokens, Consumer<PersonalData> found) {
    for (var first = 0; first + PARTS <= tokens.size(); first++) {
      if (isV4(tokens, first)) {
        found.accept(address(tokens.start(first), tokens.end(first + PARTS - 1)));
      }
    }
    if (tokens.text().indexOf(':') >= 0) {
      findV6(tokens.text(), found);
    }
  }

  private static PersonalData address(int start, int end) {
    return new PersonalData(PersonalDataKind.IP_ADDRESS, "an IP address", start, end);
  }

  private static boolean isV4(TokenizedText tokens, int first) {
    var last = first + PARTS - 1;
    for (var token = first; token <= last; token++) {
      if (!tokens.isNumber(token)
          || tokens.length(token) > 3
          || (token < last && !isPointAfter(tokens, token))) {
        return false;
      }
    }
    var next = tokens.end(last);
    var address = tokens.text().substring(tokens.start(first), next);
    return !tokens.isFraction(first)
        && !(tokens.charAt(next) == '.' && Character.isDigit(tokens.charAt(next + 1)))
        && VALIDATOR.isValidInet4Address(address)
        && !address.startsWith("127.")
        && !address.startsWith("0.")
        && !OTHER.matcher(Context.before(tokens.text(), tokens.start(first))).find();
  }

  private static boolean isPointAfter(TokenizedText tokens, int token) {
    return tokens.charAt(tokens.end(token)) == '.'
        && tokens.start(token + 1) == tokens.end(token) + 1;
  }

  private static void findV6(String text, Consumer<PersonalData> found) {
    var matcher = V6.matcher(text);
    while (matcher.find()) {
      var address = matcher.group();
      // A sentence may go on with a colon, but no address ends with a single one.
      var trimmed =
          address.endsWith(":") && !address.endsWith("::")
              ? address.substring(0, address.length() - 1)
              : address;
      if (isAddress(trimmed)) {
        found.accept(address(matcher.start(), matcher.start() + trimmed.length()));
      }
    }
  }

  /** Unlike {@code std::set} of a program, an address has digits and is not short. */
  private static boolean isAddress(String text) {
    var signs = text.chars().filter(c -> c != ':').count();
    return signs >= SHORTEST_V6
        && text.chars().anyMatch(Character::isDigit)
        && VALIDATOR.isValidInet6Address(text);
  }
}
