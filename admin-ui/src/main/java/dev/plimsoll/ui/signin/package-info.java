/**
 * Signing in and out of the pages: by name and password, or by a link that works once on this
 * machine. Views learn who is signed in from {@link dev.plimsoll.ui.signin.CurrentCaller}.
 *
 * <p>Pages are guarded by the session and Vaadin's own token against forged requests. The HTTP
 * endpoints beside them take API keys only, never the session, so they cannot be forged either.
 */
@NullMarked
package dev.plimsoll.ui.signin;

import org.jspecify.annotations.NullMarked;
