package dev.plimsoll.ui.features;

import static dev.plimsoll.ui.parts.Elements.live;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.approvals.HeldAnswer;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.platform.Subscription;
import dev.plimsoll.ui.parts.Following;
import java.util.function.Consumer;

/** The notice that an answer is being reviewed, until it is decided. */
class HeldNotice extends Div {
  private final CallId call;
  private final Desk desk;
  private final Consumer<HeldAnswer> decided;

  HeldNotice(CallId call, Desk desk, Consumer<HeldAnswer> decided) {
    this.call = call;
    this.desk = desk;
    this.decided = decided;
    addClassNames("notice", "held");
    live(this, "status").add(VaadinIcon.HOURGLASS.create(), new Span(text("held.notice")));
    Following.follow(this, this::onChange, this::look);
    addAttachListener(_ -> look());
  }

  private Subscription onChange(Runnable change) {
    return desk.onHeld(changed -> {
      if (changed.equals(call)) {
        change.run();
      }
    });
  }

  private void look() {
    var held = desk.held(call).filter(answer -> answer.state().isOver());
    if (held.isPresent() && isVisible()) {
      setVisible(false);
      decided.accept(held.get());
    }
  }
}
