package dev.plimsoll.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.access.Caller;
import dev.plimsoll.ui.signin.SignOut;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who is signed in, with the way out and the switch of light and dark. */
class WhoAmI extends Div {
  WhoAmI(Caller caller) {
    addClassName("who");
    var name = new Div(caller.name());
    name.addClassName("name");
    var roles =
        new Div(
            caller.roles().stream()
                .sorted()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")));
    roles.addClassName("roles");
    var words = new Div(name, roles);
    words.addClassName("grow");
    var out = new Button(VaadinIcon.SIGN_OUT.create(), _ -> SignOut.now());
    out.addThemeVariants(ButtonVariant.TERTIARY);
    out.setAriaLabel("Sign out");
    out.setTooltipText("Sign out");
    add(words, new SchemeToggle(), out);
  }
}
