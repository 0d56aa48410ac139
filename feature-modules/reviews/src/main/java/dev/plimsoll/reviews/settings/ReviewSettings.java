package dev.plimsoll.reviews.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an operator can set. */
@ApplicationScoped
public class ReviewSettings {
  @Inject
  @ConfigProperty(name = "plimsoll.reviews.claim", defaultValue = "PT1H")
  Duration claim;

  /** How long an item is reserved for a reviewer who does nothing. */
  public Duration claim() {
    return claim;
  }

  @Inject
  @ConfigProperty(name = "plimsoll.reviews.decision-claim", defaultValue = "PT5M")
  Duration decisionClaim;

  /** How long a decision is reserved for a reviewer who does nothing. */
  public Duration decisionClaim() {
    return decisionClaim;
  }
}
