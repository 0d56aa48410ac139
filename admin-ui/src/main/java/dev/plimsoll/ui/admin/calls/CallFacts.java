package dev.plimsoll.ui.admin.calls;

import com.vaadin.flow.component.html.Anchor;
import dev.plimsoll.calls.Call;
import dev.plimsoll.calls.Versions;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.ui.parts.Facts;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who made a call, with which versions, and what came of it. */
class CallFacts extends Facts {
  CallFacts(Call call) {
    var started = call.started();
    var asker = started.asker();
    with("User", asker.user().value());
    with("API key", asker.keyName());
    with(
        "Roles",
        asker.roles().stream()
            .map(Enum::name)
            .sorted()
            .collect(Collectors.joining(", "))
            .toLowerCase(Locale.ROOT));
    with("Came by", started.channel().name().toLowerCase(Locale.ROOT));
    with("Conversation", started.conversation().value());
    addVersions(started.versions());
    with("Answered by", call.rung().name() + " (rung " + (call.rung().level() + 1) + ")");
    with("Served model", call.model().servedModel());
    with("Attempts", Integer.toString(call.model().attempts()));
    with("Tokens", words(call.bill().tokens()) + (call.bill().estimated() ? " (estimated)" : ""));
    with("Cost", call.bill().cost().toString());
  }

  private void addVersions(Versions versions) {
    with("Flag version", Long.toString(versions.flagVersion()));
    var prompt = versions.promptName();
    if (prompt != null) {
      var words = prompt + ", version " + versions.promptVersion();
      with("Prompt", new Anchor("/admin/prompts/" + prompt, words));
    }
  }

  private static String words(Tokens tokens) {
    return String.format(Locale.ROOT, "%,d in, %,d out", tokens.input(), tokens.output());
  }
}
