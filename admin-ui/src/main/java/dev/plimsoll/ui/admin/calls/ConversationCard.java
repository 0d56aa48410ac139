package dev.plimsoll.ui.admin.calls;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.quiet;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.plimsoll.calls.record.Call;
import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.ui.parts.Card;
import dev.plimsoll.ui.text.Moment;
import dev.plimsoll.ui.text.VisibleSigns;
import java.util.List;

/** The other calls of a conversation, in their order; hidden where there is one alone. */
class ConversationCard extends Card {
  private static final int MOST = 100;
  private static final int LONGEST = 200;

  ConversationCard(List<CallRecord> conversation, Call shown) {
    super(text("call.thread", conversation.size()));
    setVisible(conversation.size() > 1);
    var tenant = shown.started().asker().tenant();
    conversation.stream()
        .map(CallRecord::call)
        .filter(call -> call.started().asker().tenant().equals(tenant))
        .limit(MOST)
        .forEach(call -> add(turn(call, call.id().equals(shown.id()))));
  }

  private static Div turn(Call call, boolean isShown) {
    Component when =
        isShown
            ? quiet(text("call.thread.this", call.at()))
            : new Anchor("/admin/calls/" + call.id(), Moment.of(call.at()));
    return div(
        "turn", when, words("asked", call.started().input()), words("answer", call.answer()));
  }

  private static Component words(String kind, String text) {
    var excerpt = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    return span(kind, VisibleSigns.of(excerpt));
  }
}
