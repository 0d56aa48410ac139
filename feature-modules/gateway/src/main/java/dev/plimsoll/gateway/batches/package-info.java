/** The files and batches of the OpenAI API. */
@NullMarked
package dev.plimsoll.gateway.batches;

import org.jspecify.annotations.NullMarked;
