package dev.plimsoll.ui.signin;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.people.People;
import dev.plimsoll.access.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Gives views the signed-in person; to be read once, when a view is created. Roles are the current
 * ones, not those at sign-in.
 */
@ApplicationScoped
public class CurrentCaller {
  @Inject People people;

  /**
   * The signed-in caller.
   *
   * @throws IllegalStateException if nobody is signed in; views that need a caller are not opened
   *     then
   */
  public Caller caller() {
    return find().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
  }

  /** Whether somebody has signed in with the session of a request. */
  public static boolean isSignedIn(HttpServletRequest request) {
    return WebSession.isSignedIn(request.getSession(false));
  }

  Optional<Caller> find() {
    return WebSession.user().flatMap(people::named).map(Person::caller);
  }
}
