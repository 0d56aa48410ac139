/**
 * Access to Plimsoll: people who sign in, and applications with an API key.
 *
 * <p>API: {@link dev.plimsoll.access.people.People}, {@link dev.plimsoll.access.keys.ApiKeys} and
 * {@link dev.plimsoll.access.signin.SignIn}; all three lead to a {@link
 * dev.plimsoll.access.Caller}, which all other modules expect. {@link
 * dev.plimsoll.access.sessions.Sessions} are those of people who have signed in, {@link
 * dev.plimsoll.access.security.SecurityLog} says who did. {@link
 * dev.plimsoll.access.signin.OwnAccount} is what people change of their own sign-in, with the
 * second factors of {@link dev.plimsoll.access.totp.SecondFactors}. People and keys belong to
 * {@link dev.plimsoll.access.tenants.Tenants}; {@link dev.plimsoll.access.VisibleTenants} says
 * whose things a caller may see. No events beyond the ledger's, of the kinds {@code person}, {@code
 * api-key} and {@code tenant}. Depends on {@code domain}, {@code platform} and {@code ledger}.
 */
@NullMarked
package dev.plimsoll.access;

import org.jspecify.annotations.NullMarked;
