/** How secrets and sets of words are stored. */
@NullMarked
package dev.plimsoll.access.storage;

import org.jspecify.annotations.NullMarked;
