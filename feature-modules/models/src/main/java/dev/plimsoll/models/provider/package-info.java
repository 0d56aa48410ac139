/** What a kind of provider implements. */
@NullMarked
package dev.plimsoll.models.provider;

import org.jspecify.annotations.NullMarked;
