package dev.plimsoll.ui.signin;

import com.vaadin.flow.server.VaadinServletRequest;
import dev.plimsoll.access.signin.FactorChange;
import dev.plimsoll.access.signin.OwnAccount;
import dev.plimsoll.access.signin.Visit;
import dev.plimsoll.access.totp.SecondFactor;
import dev.plimsoll.access.totp.TotpSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The second factor of the signed-in person, which they turn on and off themselves. */
@ApplicationScoped
public class OwnSecondFactor {
  private static final String ISSUER = "Plimsoll";

  private final OwnAccount account;
  private final CurrentCaller current;
  private final Visits visits;

  @Inject
  OwnSecondFactor(OwnAccount account, CurrentCaller current, Visits visits) {
    this.account = account;
    this.current = current;
    this.visits = visits;
  }

  /** The factor, if it is on. */
  public Optional<SecondFactor> factor() {
    return account.secondFactor(current.ownSession());
  }

  /** Whether there is a password for it to be the second beside. */
  public boolean isPossible() {
    return account.hasPassword(current.ownSession());
  }

  /** Opens a dialog that turns it on, and then one with the recovery codes. */
  public void turnOn(Runnable done) {
    new TurnOnDialog(this, account.newSecret(), done).open();
  }

  /** Opens a dialog that turns it off. */
  public void turnOff(Runnable done) {
    new TurnOffDialog(this, done).open();
  }

  /** The address of a secret for an app. */
  String uri(TotpSecret secret) {
    return secret.uri(ISSUER, current.caller().user().value());
  }

  FactorChange on(String password, TotpSecret secret, String code) {
    return account.turnOn(current.ownSession(), password, secret, code, visit());
  }

  FactorChange off(String code) {
    return account.turnOff(current.ownSession(), code, visit());
  }

  private Visit visit() {
    return visits.of(VaadinServletRequest.getCurrent().getHttpServletRequest());
  }
}
