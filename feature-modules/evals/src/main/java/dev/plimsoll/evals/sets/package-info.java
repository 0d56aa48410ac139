/** Golden sets with their versions and schedules. */
@NullMarked
package dev.plimsoll.evals.sets;

import org.jspecify.annotations.NullMarked;
