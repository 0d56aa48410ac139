/** The second factor of people: codes of an authenticator app (TOTP), and recovery codes. */
@NullMarked
package dev.plimsoll.access.totp;

import org.jspecify.annotations.NullMarked;
