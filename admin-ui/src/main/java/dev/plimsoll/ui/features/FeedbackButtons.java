package dev.plimsoll.ui.features;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import dev.plimsoll.access.Caller;
import dev.plimsoll.calls.record.Thumb;
import dev.plimsoll.domain.CallId;
import org.jspecify.annotations.Nullable;

/** Thumbs up or down for an answer, with a reason if one likes to give it. */
class FeedbackButtons extends Span {
  private static final int LONGEST_REASON = 1_000;

  private final transient CallId call;
  private final transient Caller caller;
  private final transient Desk desk;
  private final Button up = thumb(VaadinIcon.THUMBS_UP_O, "Helpful", Thumb.UP);
  private final Button down = thumb(VaadinIcon.THUMBS_DOWN_O, "Not helpful", Thumb.DOWN);
  private final Span thanks = new Span();

  FeedbackButtons(CallId call, Caller caller, Desk desk) {
    this.call = call;
    this.caller = caller;
    this.desk = desk;
    addClassName("feedback");
    thanks.addClassName("thanks");
    thanks.getElement().setAttribute("role", "status");
    add(up, down, thanks);
  }

  private Button thumb(VaadinIcon icon, String label, Thumb thumb) {
    var button = new Button(icon.create(), _ -> rate(thumb, null));
    button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    button.setAriaLabel(label);
    button.setTooltipText(label);
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
      thanks.add("Thank you.");
    }
  }

  private TextField reasonField(Thumb thumb) {
    var field = new TextField();
    field.setPlaceholder("Thank you. Why? (optional, Enter to send)");
    field.setAriaLabel("Why");
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
