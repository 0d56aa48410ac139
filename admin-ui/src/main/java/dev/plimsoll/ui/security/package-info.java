/** What every response says to browsers about whom to trust. */
@NullMarked
package dev.plimsoll.ui.security;

import org.jspecify.annotations.NullMarked;
