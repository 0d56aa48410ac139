package dev.plimsoll.ui.account;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.note;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import dev.plimsoll.access.totp.SecondFactor;
import dev.plimsoll.ui.parts.Card;
import dev.plimsoll.ui.parts.Facts;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.shell.WhoAmI;
import dev.plimsoll.ui.signin.CurrentCaller;
import dev.plimsoll.ui.signin.OwnPassword;
import dev.plimsoll.ui.signin.OwnSecondFactor;
import dev.plimsoll.ui.text.Messages;
import dev.plimsoll.ui.text.Moment;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.stream.Collectors;

/** The page of one's own account: who one is, the password and the second factor. */
@Route(value = WhoAmI.ACCOUNT, layout = MainLayout.class)
@PermitAll
@CdiComponent
public class AccountView extends Page {
  private final transient OwnSecondFactor own;
  private final Div factor = new Div();

  @Inject
  AccountView(CurrentCaller current, OwnPassword password, OwnSecondFactor own) {
    super(text("account.title"), text("account.purpose"));
    this.own = own;
    addClassNames("feature-detail", "account");
    var caller = current.caller();
    var roles =
        caller.roles().stream().sorted().map(Messages::text).collect(Collectors.joining(", "));
    add(
        new Card(
            text("account.you"),
            new Facts()
                .with(text("account.name"), caller.name())
                .with(text("account.user"), caller.user().value())
                .with(text("account.roles"), roles)),
        new Card(
            text("account.password"),
            new Paragraph(text("account.password.what")),
            new Div(button(text("own-password.button"), password::open))),
        new Card(text("second-factor.heading"), factor));
    factor.addClassName("stack");
    show();
  }

  private void show() {
    factor.removeAll();
    own.factor().ifPresentOrElse(this::showOn, this::showOff);
  }

  private void showOn(SecondFactor on) {
    factor.add(
        new Paragraph(text("second-factor.is-on", Moment.of(on.since()))),
        note(text("second-factor.recovery.left", on.recoveryCodes())),
        new Div(button(text("second-factor.off.button"), () -> own.turnOff(this::show))));
  }

  private void showOff() {
    factor.add(new Paragraph(text("second-factor.is-off")));
    if (own.isPossible()) {
      factor.add(
          new Div(
              button(
                  text("second-factor.on.button"),
                  () -> own.turnOn(this::show),
                  ButtonVariant.PRIMARY)));
    } else {
      factor.add(note(text("second-factor.no-password")));
    }
  }
}
