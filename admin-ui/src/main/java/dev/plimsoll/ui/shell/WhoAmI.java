package dev.plimsoll.ui.shell;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.access.Caller;
import dev.plimsoll.ui.parts.IconButton;
import dev.plimsoll.ui.signin.SignOut;
import dev.plimsoll.ui.text.Messages;
import java.util.stream.Collectors;

/** The user menu: who is signed in, their account, signing out, and light or dark. */
public class WhoAmI extends Div {
  /** The page of one's own account, at an address that no feature can have. */
  public static final String ACCOUNT = "sign-in/account";

  WhoAmI(Caller caller, SignOut signOut) {
    addClassName("who");
    var roles =
        caller.roles().stream().sorted().map(Messages::text).collect(Collectors.joining(", "));
    add(
        div("grow", div("name", new Span(caller.name())), div("roles", new Span(roles))),
        new SchemeToggle(),
        new IconButton(
            VaadinIcon.KEY, text("account.button"), () -> UI.getCurrent().navigate(ACCOUNT)),
        new IconButton(VaadinIcon.SIGN_OUT, text("sign-out.button"), signOut::now));
  }
}
