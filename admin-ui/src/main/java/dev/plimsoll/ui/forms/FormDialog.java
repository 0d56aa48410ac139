package dev.plimsoll.ui.forms;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.live;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.binder.Binder;
import org.jspecify.annotations.Nullable;

/**
 * A dialog with a form, whose input becomes a record. Errors are shown beside their fields, or
 * below the form if they belong to none. It asks before it throws away what was typed.
 */
public abstract class FormDialog<T extends Record> extends Dialog implements Form<T> {
  private static final String FOCUS_FIRST =
      "this.querySelector('input:not([readonly]), textarea:not([readonly]), vaadin-select')?.focus()";
  private static final String FOCUS_INVALID = "this.querySelector('[invalid]')?.focus()";

  private final Binder<T> binder;
  private final Div problem = live(div("problem"), "alert");
  private final Div form = div("stack");
  private final Button save;
  private final Button cancel = button(text("action.cancel"), this::leave);
  private @Nullable ReasonField reason;

  /** Whether something was typed that was then refused: the binder forgets what it has read. */
  private boolean wasRefused;

  protected FormDialog(Class<T> type, String title, String verb) {
    super(title);
    binder = new Binder<>(type);
    setWidth("min(560px, 94vw)");
    add(form, problem);
    save = button(verb, this::submit, ButtonVariant.PRIMARY);
    getFooter().add(cancel, save);
    addOpenedChangeListener(_ -> form.getElement().executeJs(FOCUS_FIRST));
    addDialogCloseActionListener(_ -> leave());
  }

  /** Closes the dialog, at once if nothing was typed. */
  private void leave() {
    if (binder.hasChanges() || wasRefused || !reason().isEmpty()) {
      discard().open();
    } else {
      close();
    }
  }

  private Dialog discard() {
    var question = new Dialog(text("form.discard.title"));
    question.setWidth("min(420px, 94vw)");
    question.add(new Paragraph(text("form.discard.what")));
    var keep = button(text("form.discard.keep"), question::close, ButtonVariant.PRIMARY);
    keep.setAutofocus(true);
    Runnable discard =
        () -> {
          question.close();
          close();
        };
    question.getFooter().add(button(text("form.discard.verb"), discard), keep);
    return question;
  }

  /** Runs the action of the form, if all of it is valid. */
  protected abstract void submit(T filled);

  @Override
  public final Binder<T> binder() {
    return binder;
  }

  @Override
  public final void show(Component... parts) {
    form.add(parts);
  }

  protected final Button save() {
    return save;
  }

  protected final Button cancel() {
    return cancel;
  }

  /** Adds a field for the reason, which is required. */
  protected final void showReason() {
    reason = new ReasonField(save);
    form.add(reason);
  }

  /** The reason; empty if none was asked for. */
  protected final String reason() {
    return reason == null ? "" : reason.getValue().strip();
  }

  /** Fills the form in. */
  protected final void fill(T values) {
    binder.readRecord(values);
  }

  /** Empties a field that must be filled in, without complaining of it yet. */
  protected final void leaveEmpty(HasValueAndElement<?, ?> field) {
    field.clear();
    ((HasValidation) field).setInvalid(false);
  }

  private void submit() {
    problem.setText("");
    wasRefused |= binder.hasChanges();
    filled().ifPresentOrElse(this::submit, () -> form.getElement().executeJs(FOCUS_INVALID));
  }

  /** Shows an error beside a field. */
  protected final void refuse(HasValidation field, String why) {
    field.setErrorMessage(why);
    field.setInvalid(true);
    form.getElement().executeJs(FOCUS_INVALID);
  }

  /** Shows an error below the form. */
  protected final void refuse(String why) {
    problem.setText(why);
  }
}
