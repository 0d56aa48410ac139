/** Files and batches of the OpenAI wire. */
@NullMarked
package dev.plimsoll.gateway.batches;

import org.jspecify.annotations.NullMarked;
