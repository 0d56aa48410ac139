package dev.plimsoll.workspace;

import dev.plimsoll.access.signin.SignIn;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.ledger.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sign-in links as whoever is at this machine opens them. */
@ApplicationScoped
class LocalLinks {
  @Inject SignIn signIn;

  @Inject
  @ConfigProperty(name = "plimsoll.http.port", defaultValue = "9080")
  int port;

  /**
   * The address of a new link.
   *
   * @throws dev.plimsoll.access.people.UnknownPerson if there is nobody with this user name
   */
  String issue(UserId user) {
    return "http://127.0.0.1:" + port + signIn.issueLink(user, Actor.SYSTEM).path();
  }
}
