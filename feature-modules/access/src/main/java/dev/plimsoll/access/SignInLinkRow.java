package dev.plimsoll.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A sign-in link, known by the hash of its token. */
@Entity
@Table(name = "sign_in_link")
class SignInLinkRow {
  @Id
  @Column(name = "token_hash")
  String tokenHash;

  String person;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "used_at")
  @Nullable Instant usedAt;

  @SuppressWarnings("NullAway.Init") // for EclipseLink
  protected SignInLinkRow() {}

  SignInLinkRow(SignInLink link) {
    tokenHash = SecretHash.of(link.token()).hex();
    person = link.user().value();
    expiresAt = link.expiresAt();
  }

  /** Uses the link up, if it is good at this moment; false changes nothing. */
  boolean use(Instant now) {
    if (usedAt != null || !now.isBefore(expiresAt)) {
      return false;
    }
    usedAt = now;
    return true;
  }
}
