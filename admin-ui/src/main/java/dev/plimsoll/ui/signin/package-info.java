/**
 * Signing in and out of the pages: by name and password, or by a link that works once on this
 * machine. With every request, the cookie of the browser leads to the session of a person. Views
 * get the signed-in person from {@link dev.plimsoll.ui.signin.CurrentCaller}.
 *
 * <p>Pages are guarded by the session and Vaadin's own token against forged requests. The other
 * HTTP endpoints accept only API keys, never the session, so requests to them cannot be forged
 * either.
 */
@NullMarked
package dev.plimsoll.ui.signin;

import org.jspecify.annotations.NullMarked;
