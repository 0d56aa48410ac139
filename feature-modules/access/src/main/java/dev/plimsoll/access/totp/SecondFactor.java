package dev.plimsoll.access.totp;

import java.time.Instant;

/**
 * The second factor of a person as they see it.
 *
 * @param recoveryCodes how many are left
 */
public record SecondFactor(Instant since, int recoveryCodes) {}
