/** Golden sets as files: JSON, JSON Lines and CSV. */
@NullMarked
package dev.plimsoll.evals.formats;

import org.jspecify.annotations.NullMarked;
