package dev.plimsoll.failures;

import static dev.plimsoll.failures.Fate.Billed.BEGUN;
import static dev.plimsoll.failures.Fate.Billed.WHOLE;
import static dev.plimsoll.failures.Fate.broken;
import static dev.plimsoll.failures.Fate.gone;
import static dev.plimsoll.failures.Fate.limited;
import static dev.plimsoll.failures.Fate.tooLarge;
import static dev.plimsoll.failures.Fate.unavailable;

import java.io.IOException;
import java.util.Locale;

/** The faults and their effects on a call: the rows of the table. */
@SuppressWarnings("ImmutableEnumChecker") // its fields are values, and scripts without state
enum Fault {
  CONNECT_REFUSED(unavailable(2), unavailable(2), _ -> {}),
  SLOW_FIRST_TOKEN(unavailable(1), unavailable(1), Line::stall),
  STALL_MIDWAY(
      unavailable(1),
      broken(BEGUN),
      line -> {
        line.begin();
        line.stall();
      }),
  CUT_MIDWAY(
      unavailable(2),
      broken(BEGUN),
      line -> {
        line.begin();
        throw new IOException("power cut");
      }),
  MALFORMED(
      unavailable(1),
      broken(BEGUN),
      line -> line.answer(line.stream() ? line.speech().begun() + "data: {oops\n\n" : "{oops")),
  ERROR_INSIDE_A_200(
      unavailable(2),
      unavailable(2),
      line -> {
        var error = line.speech().error();
        line.answer(line.stream() ? "event: error\ndata: " + error + "\n\n" : error);
      }),
  LIMITED_WITH_RETRY_AFTER(
      limited(1), limited(1), line -> line.refuse(429, "Retry-After: 3600\r\n")),
  LIMITED_WITHOUT_RETRY_AFTER(limited(2), limited(2), line -> line.refuse(429, "")),
  ERROR_500(unavailable(2), unavailable(2), line -> line.refuse(500, "")),
  EMPTY_BODY(unavailable(1), unavailable(1), line -> line.answer("")),
  WRONG_CONTENT_TYPE(
      unavailable(1), unavailable(1), line -> line.answer("text/html", "<p>Hello there.</p>")),
  HUGE_BODY(
      tooLarge(),
      tooLarge(),
      line -> line.answer((line.stream() ? "data: " : "") + "x".repeat(11_000_000))),
  CLIENT_GONE(gone("ANSWERED", WHOLE), gone("CALLER_GONE", BEGUN), Line::talkOn);

  /** The provider's behaviour. */
  @FunctionalInterface
  interface Script {
    void answer(Line line) throws Exception;
  }

  private final Fate whole;
  private final Fate streamed;
  private final Script script;

  Fault(Fate whole, Fate streamed, Script script) {
    this.whole = whole;
    this.streamed = streamed;
    this.script = script;
  }

  Fate fate(boolean stream) {
    return stream ? streamed : whole;
  }

  Script script() {
    return script;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
