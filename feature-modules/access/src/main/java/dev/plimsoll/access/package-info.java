/**
 * Access to Plimsoll: people who sign in, and applications with an API key.
 *
 * <p>API: {@link dev.plimsoll.access.people.People}, {@link dev.plimsoll.access.keys.ApiKeys} and
 * {@link dev.plimsoll.access.signin.SignIn}; all three lead to a {@link
 * dev.plimsoll.access.Caller}, which all other modules expect. {@link
 * dev.plimsoll.access.sessions.Sessions} are those of people who have signed in, {@link
 * dev.plimsoll.access.security.SecurityLog} says who did. No events beyond the ledger's, of the
 * kinds {@code person} and {@code api-key}. Depends on {@code domain}, {@code platform} and {@code
 * ledger}.
 */
@NullMarked
package dev.plimsoll.access;

import org.jspecify.annotations.NullMarked;
