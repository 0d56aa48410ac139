package dev.plimsoll.ui.signin;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import dev.plimsoll.access.Caller;
import java.security.Principal;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks pages against the current roles of the signed-in person. The server itself knows only
 * their roles at sign-in, and would still let in somebody who was removed since.
 */
final class LiveRoles extends NavigationAccessControl {
  private final Supplier<Optional<Caller>> current;

  LiveRoles(Supplier<Optional<Caller>> current) {
    this.current = current;
    setLoginView("/sign-in");
  }

  @Override
  protected @Nullable Principal getPrincipal(VaadinRequest request) {
    return current.get().<Principal>map(caller -> () -> caller.user().value()).orElse(null);
  }

  @Override
  protected Predicate<String> getRolesChecker(VaadinRequest request) {
    var caller = current.get();
    return role ->
        caller.stream()
            .flatMap(who -> who.roles().stream())
            .anyMatch(has -> has.name().equals(role));
  }
}
