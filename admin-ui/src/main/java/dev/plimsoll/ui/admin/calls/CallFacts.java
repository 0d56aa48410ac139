package dev.plimsoll.ui.admin.calls;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import dev.plimsoll.calls.record.Call;
import dev.plimsoll.domain.Tokens.Audio;
import dev.plimsoll.ui.parts.Facts;
import dev.plimsoll.ui.text.Messages;
import java.util.stream.Collectors;

/** The facts of a call: who made it, with which versions, and its outcome. */
class CallFacts extends Facts {
  /**
   * @param linked whether the reader may open the pages of the feature and the prompt
   */
  CallFacts(Call call, boolean linked) {
    var started = call.started();
    var asker = started.asker();
    var versions = started.versions();
    var prompt = versions.promptName();
    var tokens = call.bill().tokens();
    with(
        text("call.user"),
        new Anchor(
            CallQuery.ALL.with(CallQuery.USER, asker.user().value()).address("/admin/calls"),
            asker.user().value()));
    var feature = call.feature().value();
    with(
        text("call.feature"),
        linked ? new Anchor("/admin/features/" + feature, feature) : new Text(feature));
    with(text("call.key"), asker.keyName());
    if (!asker.tenant().isOperator()) {
      with(text("call.tenant"), asker.tenant());
    }
    with(
        text("call.roles"),
        asker.roles().stream().sorted().map(Messages::text).collect(Collectors.joining(", ")));
    with(text("call.channel"), text(started.channel()));
    with(text("call.conversation"), started.conversation());
    with(text("call.flag"), versions.flagVersion());
    if (prompt != null) {
      var version = text("call.prompt.version", prompt, versions.promptVersion());
      with(
          text("call.prompt"),
          linked ? new Anchor("/admin/prompts/" + prompt, version) : new Text(version));
    }
    var step = call.rung();
    if (!step.name().isEmpty()) {
      with(text("call.answered-by"), text("call.step", step.name(), step.level() + 1));
    }
    var asked = call.model().asked();
    if (asked != null) {
      with(
          text("call.model"),
          new Anchor(
              CallQuery.ALL.with(CallQuery.MODEL, asked.value()).address("/admin/calls"),
              asked.value()));
    }
    with(text("call.served"), call.model().servedModel());
    with(text("call.attempts"), call.model().attempts());
    with(
        text("call.tokens"),
        call.bill().estimated()
            ? text("call.tokens.estimated", tokens.input(), tokens.output())
            : text("call.tokens.counted", tokens.input(), tokens.output()));
    var audio = tokens.audio();
    if (!audio.equals(Audio.NONE)) {
      with(text("call.audio"), text("call.audio.tokens", audio.heard(), audio.output()));
    }
    with(text("call.cost"), call.bill().cost());
  }
}
