package dev.plimsoll.failures;

import java.util.regex.Pattern;

/**
 * What a caller saw.
 *
 * @param status 0 if the caller has gone
 */
record Seen(int status, String body) {
  private static final Pattern CODE = Pattern.compile("\"code\":\"(\\w+)\"");

  /** Its status and the code of its error. */
  @Override
  public String toString() {
    var code = CODE.matcher(body);
    return status == 0 ? "nothing" : status + (code.find() ? " " + code.group(1) : "");
  }
}
