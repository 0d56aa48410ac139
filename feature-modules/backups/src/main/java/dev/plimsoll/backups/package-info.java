/**
 * Backups of the embedded database and of what belongs to it in the data folder: every night, over
 * REST, and by {@code ./plimsoll backup} and {@code ./plimsoll restore}, which need no container.
 */
@NullMarked
package dev.plimsoll.backups;

import org.jspecify.annotations.NullMarked;
