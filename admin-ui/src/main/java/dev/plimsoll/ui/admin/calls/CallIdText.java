package dev.plimsoll.ui.admin.calls;

import dev.plimsoll.domain.CallId;
import java.util.Optional;
import java.util.regex.Pattern;

/** The id of a call as people find it: by itself, or as that of an answer. */
final class CallIdText {
  private static final Pattern FORM = Pattern.compile("(?:chatcmpl-)?(?<id>[0-9a-z]{26})");

  private CallIdText() {}

  /** The id that a text is; empty if it is other words. */
  static Optional<CallId> read(String text) {
    var id = FORM.matcher(text.strip());
    return id.matches() ? Optional.of(new CallId(id.group("id"))) : Optional.empty();
  }
}
