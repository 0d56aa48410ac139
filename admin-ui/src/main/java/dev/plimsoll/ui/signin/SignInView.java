package dev.plimsoll.ui.signin;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import dev.plimsoll.access.Caller;
import dev.plimsoll.access.SignIn;
import dev.plimsoll.access.SignInOutcome;
import dev.plimsoll.ui.parts.Brand;
import jakarta.inject.Inject;
import java.time.Duration;

/** Asks for name and password. */
@Route("sign-in")
@PageTitle("Sign in · Plimsoll")
@AnonymousAllowed
@CdiComponent
public class SignInView extends Main implements BeforeEnterObserver {
  private final transient SignIn signIn;
  private final transient CurrentCaller current;
  private final TextField name = new TextField("User name");
  private final PasswordField password = new PasswordField("Password");
  private final Paragraph problem = new Paragraph();

  @Inject
  SignInView(SignIn signIn, CurrentCaller current) {
    this.signIn = signIn;
    this.current = current;
    addClassName("sign-in");
    var go = new Button("Sign in", _ -> tryToSignIn());
    go.addThemeVariants(ButtonVariant.PRIMARY);
    go.addClickShortcut(Key.ENTER);
    go.setDisableOnClick(false);
    name.setAutofocus(true);
    name.getElement().setAttribute("autocomplete", "username");
    password.getElement().setAttribute("autocomplete", "current-password");
    problem.addClassName("problem");
    problem.getElement().setAttribute("role", "alert");
    var hint =
        new Paragraph(
            "On a fresh installation, use one of the links that were printed when it started.");
    hint.addClassNames("quiet", "small");
    var card = new Div(new Brand(), new H1("Sign in"), name, password, problem, go, hint);
    card.addClassNames("card", "stack");
    add(card);
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
      case SignInOutcome.WrongCredentials() -> tell("User name or password is wrong.");
      case SignInOutcome.TryLater(var wait) ->
          tell("Too many wrong tries. Please try again in " + inWords(wait) + ".");
    }
  }

  private static void welcome(Caller caller) {
    var session = VaadinSession.getCurrent().getSession();
    var wanted = session.getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
    session.removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
    WebSession.begin(caller, VaadinServletRequest.getCurrent().getHttpServletRequest());
    UI.getCurrent().getPage().setLocation(wanted instanceof String path ? "/" + path : "/");
  }

  private void tell(String what) {
    problem.setText(what);
    password.clear();
    password.focus();
  }

  private static String inWords(Duration wait) {
    var seconds = Math.max(1, wait.toSeconds());
    return seconds < 90 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
  }
}
