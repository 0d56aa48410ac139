package dev.plimsoll.ui.forms;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;

/** Asks for a reason before something is done that others will want to understand later. */
public class ReasonDialog extends Dialog {
  private final Div what;
  private final Button confirm;
  private Consumer<String> action = _ -> {};

  /**
   * @param key of three texts: the {@code title}, {@code what} will happen to whom, and the {@code
   *     verb} of the button
   * @param values in the texts
   */
  public ReasonDialog(String key, Object... values) {
    super(text(key + ".title", values));
    setWidth("min(480px, 94vw)");
    what = new Div(new Paragraph(text(key + ".what", values)));
    confirm = button(text(key + ".verb", values), () -> {}, ButtonVariant.PRIMARY);
    var reason = new ReasonField(confirm);
    confirm.addClickListener(_ -> {
      action.accept(reason.getValue().strip());
      close();
    });
    add(what, reason);
    var cancel = button(text("action.cancel"), this::close);
    cancel.addClickShortcut(Key.ESCAPE);
    getFooter().add(cancel, confirm);
    addOpenedChangeListener(_ -> reason.focus());
  }

  /** Adds to the explanation of what will happen. */
  public ReasonDialog with(Component... more) {
    what.add(more);
    return this;
  }

  /** Marks the button as destructive. */
  public ReasonDialog dangerous() {
    confirm.addThemeVariants(ButtonVariant.ERROR);
    return this;
  }

  /** Opens the dialog, and runs the action with the entered reason. */
  public void ask(Consumer<String> action) {
    this.action = action;
    open();
  }
}
