/** The security headers of all responses. */
@NullMarked
package dev.plimsoll.ui.security;

import org.jspecify.annotations.NullMarked;
