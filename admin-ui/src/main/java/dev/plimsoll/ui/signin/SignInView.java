package dev.plimsoll.ui.signin;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.live;
import static dev.plimsoll.ui.parts.Elements.note;
import static dev.plimsoll.ui.parts.Elements.paragraph;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import dev.plimsoll.access.Caller;
import dev.plimsoll.access.signin.SignIn;
import dev.plimsoll.access.signin.SignInOutcome;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.parts.Brand;
import jakarta.inject.Inject;
import java.time.Duration;

/** The sign-in page, which asks for user name and password. */
@Route("sign-in")
@AnonymousAllowed
@CdiComponent
public class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private final SignIn signIn;
  private final CurrentCaller current;
  private final TextField name = Fields.line("sign-in.name");
  private final PasswordField password = Fields.labelled(new PasswordField(), "sign-in.password");
  private final Paragraph problem = live(paragraph("problem", ""), "alert");

  @Inject
  SignInView(SignIn signIn, CurrentCaller current) {
    this.signIn = signIn;
    this.current = current;
    addClassName("sign-in");
    var go = button(text("sign-in.go"), this::tryToSignIn, ButtonVariant.PRIMARY);
    go.addClickShortcut(Key.ENTER);
    go.setDisableOnClick(false);
    name.setAutofocus(true);
    name.getElement().setAttribute("autocomplete", "username");
    password.getElement().setAttribute("autocomplete", "current-password");
    add(
        div(
            "card stack",
            new Brand(),
            new H1(text("sign-in.title")),
            name,
            password,
            problem,
            go,
            note(text("sign-in.hint"))));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (current.find().isPresent()) {
      event.forwardTo("");
    }
  }

  private void tryToSignIn() {
    var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
    switch (signIn.signIn(name.getValue(), password.getValue(), request.getRemoteAddr())) {
      case SignInOutcome.SignedIn(var caller) -> welcome(caller);
      case SignInOutcome.WrongCredentials() -> showProblem(text("sign-in.wrong"));
      case SignInOutcome.TryLater(var wait) -> showProblem(text("sign-in.later", rounded(wait)));
    }
  }

  private static void welcome(Caller caller) {
    var session = VaadinSession.getCurrent().getSession();
    var wanted = session.getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
    session.removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
    WebSession.begin(caller, VaadinServletRequest.getCurrent().getHttpServletRequest());
    UI.getCurrent().getPage().setLocation(wanted instanceof String path ? "/" + path : "/");
  }

  private void showProblem(String what) {
    problem.setText(what);
    password.clear();
    password.focus();
  }

  /** Rounded up to whole seconds, or to whole minutes if it is long. */
  private static Duration rounded(Duration wait) {
    var seconds = Math.max(1, wait.toSeconds());
    return seconds < 90 ? Duration.ofSeconds(seconds) : Duration.ofMinutes((seconds + 59) / 60);
  }

  @Override
  public String getPageTitle() {
    return text("page.title", text("sign-in.title"));
  }
}
