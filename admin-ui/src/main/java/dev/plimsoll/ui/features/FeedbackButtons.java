package dev.plimsoll.ui.features;

import static dev.plimsoll.ui.parts.Elements.live;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import dev.plimsoll.access.Caller;
import dev.plimsoll.calls.record.Thumb;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.ui.parts.IconButton;
import org.jspecify.annotations.Nullable;

/** Thumbs up or down for an answer, with an optional reason. */
class FeedbackButtons extends Span {
  private static final int LONGEST_REASON = 1_000;

  private final CallId call;
  private final Caller caller;
  private final Desk desk;
  private final Button up = thumb(VaadinIcon.THUMBS_UP_O, text("feedback.helpful"), Thumb.UP);
  private final Button down =
      thumb(VaadinIcon.THUMBS_DOWN_O, text("feedback.not-helpful"), Thumb.DOWN);
  private final Span thanks = live(span("thanks", ""), "status");

  FeedbackButtons(CallId call, Caller caller, Desk desk) {
    this.call = call;
    this.caller = caller;
    this.desk = desk;
    addClassName("feedback");
    add(up, down, thanks);
  }

  private Button thumb(VaadinIcon icon, String label, Thumb thumb) {
    var button = new IconButton(icon, label, () -> rate(thumb, null));
    button.addThemeVariants(ButtonVariant.SMALL);
    return button;
  }

  private void rate(Thumb thumb, @Nullable String reason) {
    desk.rate(call, caller, thumb, reason);
    up.getElement().setAttribute("aria-pressed", Boolean.toString(thumb == Thumb.UP));
    down.getElement().setAttribute("aria-pressed", Boolean.toString(thumb == Thumb.DOWN));
    thanks.removeAll();
    if (reason == null) {
      thanks.add(reasonField(thumb));
    } else {
      thanks.add(text("feedback.thanks"));
    }
  }

  private TextField reasonField(Thumb thumb) {
    var field = new TextField();
    field.setPlaceholder(text("feedback.why.placeholder"));
    field.setAriaLabel(text("feedback.why"));
    field.setMaxLength(LONGEST_REASON);
    field.addValueChangeListener(change -> {
      if (!change.getValue().isBlank()) {
        rate(thumb, change.getValue().strip());
      }
    });
    field.focus();
    return field;
  }
}
