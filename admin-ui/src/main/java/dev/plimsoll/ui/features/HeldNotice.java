package dev.plimsoll.ui.features;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.approvals.HeldAnswer;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.platform.Subscription;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells that a person checks an answer, until they have. */
class HeldNotice extends Div {
  private final transient CallId call;
  private final transient Desk desk;
  private final transient Consumer<HeldAnswer> decided;
  private transient @Nullable Subscription watching;

  HeldNotice(CallId call, Desk desk, Consumer<HeldAnswer> decided) {
    this.call = call;
    this.desk = desk;
    this.decided = decided;
    addClassNames("notice", "held");
    getElement().setAttribute("role", "status");
    add(
        VaadinIcon.HOURGLASS.create(),
        new Span(
            "A person checks this answer before you get it. It comes here by itself, also when you"
                + " leave this page and come back."));
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    var ui = attached.getUI();
    watching =
        desk.onHeld(changed -> {
          if (changed.equals(call)) {
            var _ = ui.access(this::look);
          }
        });
    look();
  }

  private void look() {
    var held = desk.held(call).filter(answer -> answer.state().isOver());
    if (held.isPresent() && isVisible()) {
      setVisible(false);
      decided.accept(held.get());
    }
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    if (watching != null) {
      watching.close();
    }
  }
}
