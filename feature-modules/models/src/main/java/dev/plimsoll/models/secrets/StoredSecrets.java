package dev.plimsoll.models.secrets;

import dev.plimsoll.models.api.KeyHint;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.platform.sealing.Sealing;
import dev.plimsoll.platform.sealing.SealingKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code model_secret}: keys of providers that were entered on a page. They are encrypted
 * at rest, are never shown again, and open only for the address that they were entered for.
 */
@ApplicationScoped
public class StoredSecrets {
  /** How their references begin, which stand in the place of the names of variables. */
  public static final String PREFIX = "stored.";

  private static final Logger LOG = System.getLogger(StoredSecrets.class.getName());
  private static final int SHOWN = 4;

  /** So many characters must stay hidden for some to be shown. */
  private static final int LEAST_HIDDEN = 12;

  @Inject Sql sql;
  @Inject IdSource ids;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "plimsoll.encryption-key")
  Optional<String> setting;

  @Inject
  @ConfigProperty(name = "plimsoll.data")
  String data;

  private volatile @Nullable Sealing sealing;

  private record Row(String origin, String sealed) {}

  /** A reference to a secret that is yet to be kept. */
  public String newReference() {
    return PREFIX + ids.next();
  }

  /**
   * Keeps a secret, in the caller's transaction.
   *
   * @param origin the scheme, host and port to which it may be sent
   */
  public void keep(String reference, String secret, String origin) {
    var ending =
        secret.length() < SHOWN + LEAST_HIDDEN ? "" : secret.substring(secret.length() - SHOWN);
    sql.update(
        "INSERT INTO model_secret (reference, origin, ending, sealed, entered_at)"
            + " VALUES (?, ?, ?, ?, ?)",
        reference,
        origin,
        ending,
        sealing().sealed(secret, purpose(reference, origin)),
        clock.instant());
  }

  /** Forgets a secret for good, in the caller's transaction. */
  public void forget(String reference) {
    sql.update("DELETE FROM model_secret WHERE reference = ?", reference);
  }

  /** Whether the secret was entered for this address. */
  @Transactional(TxType.REQUIRES_NEW)
  public boolean isFor(String reference, String origin) {
    return row(reference).filter(row -> row.origin.equals(origin)).isPresent();
  }

  /** The secret, if it was entered for this address and this server has the key to it. */
  @Transactional(TxType.REQUIRES_NEW)
  public Optional<String> open(String reference, String origin) {
    var row = row(reference).filter(found -> found.origin.equals(origin));
    var secret = row.flatMap(found -> sealing().opened(found.sealed, purpose(reference, origin)));
    if (row.isPresent() && secret.isEmpty()) {
      LOG.log(
          Level.WARNING,
          "The key {0} of a provider was encrypted with another key than this server has. Set {1} to"
              + " that key, or enter the provider''s key again.",
          reference,
          SealingKey.SETTING);
    }
    return secret;
  }

  /** What may be said of a secret; empty if there is none. */
  @Transactional(TxType.REQUIRES_NEW)
  public Optional<KeyHint> hint(String reference) {
    return sql.first(
        "SELECT ending, entered_at FROM model_secret WHERE reference = ?",
        row ->
            new KeyHint(
                row.getString("ending"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant()),
        reference);
  }

  private Optional<Row> row(String reference) {
    return sql.first(
        "SELECT origin, sealed FROM model_secret WHERE reference = ?",
        row -> new Row(row.getString("origin"), row.getString("sealed")),
        reference);
  }

  private static String purpose(String reference, String origin) {
    return reference + " " + origin;
  }

  private Sealing sealing() {
    var known = sealing;
    if (known == null) {
      known = new Sealing(SealingKey.of(setting, Path.of(data)));
      sealing = known;
    }
    return known;
  }
}
