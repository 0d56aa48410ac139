package dev.plimsoll.ui.shell;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.access.Caller;
import dev.plimsoll.ui.parts.IconButton;
import dev.plimsoll.ui.signin.OwnPassword;
import dev.plimsoll.ui.signin.SignOut;
import dev.plimsoll.ui.text.Messages;
import java.util.stream.Collectors;

/** The user menu: who is signed in, signing out, and light or dark. */
class WhoAmI extends Div {
  WhoAmI(Caller caller, SignOut signOut, OwnPassword password) {
    addClassName("who");
    var roles =
        caller.roles().stream().sorted().map(Messages::text).collect(Collectors.joining(", "));
    add(
        div("grow", div("name", new Span(caller.name())), div("roles", new Span(roles))),
        new SchemeToggle(),
        new IconButton(VaadinIcon.KEY, text("own-password.button"), password::open),
        new IconButton(VaadinIcon.SIGN_OUT, text("sign-out.button"), signOut::now));
  }
}
