/** Calls over REST: export and import. */
@NullMarked
package dev.plimsoll.calls.rest;

import org.jspecify.annotations.NullMarked;
