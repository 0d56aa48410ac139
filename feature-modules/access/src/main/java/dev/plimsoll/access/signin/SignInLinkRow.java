package dev.plimsoll.access.signin;

import dev.plimsoll.access.storage.SecretHash;
import dev.plimsoll.domain.UserId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A sign-in link, found by the hash of its token. */
record SignInLinkRow(String tokenHash, UserId person, Instant expiresAt, @Nullable Instant usedAt) {

  /** A new link. */
  static SignInLinkRow of(SignInLink link) {
    var hash = SecretHash.of(link.token()).hex();
    return new SignInLinkRow(hash, link.user(), link.expiresAt(), null);
  }

  /** The link marked as used; empty if it is no longer valid. */
  Optional<SignInLinkRow> use(Instant now) {
    return usedAt == null && now.isBefore(expiresAt)
        ? Optional.of(new SignInLinkRow(tokenHash, person, expiresAt, now))
        : Optional.empty();
  }
}
