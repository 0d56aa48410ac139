/**
 * API keys of providers that were entered on a page. {@link
 * dev.plimsoll.models.secrets.StoredSecrets} keeps them encrypted in the database, {@code Sealing}
 * encrypts them, and {@code SealingKey} finds the key for that.
 */
@NullMarked
package dev.plimsoll.models.secrets;

import org.jspecify.annotations.NullMarked;
