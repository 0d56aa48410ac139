/** Repeats of requests to the REST API. */
@NullMarked
package dev.plimsoll.repeats.rest;

import org.jspecify.annotations.NullMarked;
