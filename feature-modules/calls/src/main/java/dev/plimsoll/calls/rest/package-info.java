/** The REST API for calls: export and import. */
@NullMarked
package dev.plimsoll.calls.rest;

import org.jspecify.annotations.NullMarked;
