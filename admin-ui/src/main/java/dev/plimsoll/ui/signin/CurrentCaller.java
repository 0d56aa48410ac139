package dev.plimsoll.ui.signin;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.people.People;
import dev.plimsoll.access.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Who is signed in, for views: to be asked when a view is made, and kept. Roles are those that the
 * person has now, not those at sign-in.
 */
@ApplicationScoped
public class CurrentCaller {
  @Inject People people;

  /**
   * The signed-in caller.
   *
   * @throws IllegalStateException when nobody is; views that need one are not opened then
   */
  public Caller caller() {
    return find().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
  }

  Optional<Caller> find() {
    return WebSession.user().flatMap(people::named).map(Person::caller);
  }
}
