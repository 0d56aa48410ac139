/** What an operator can set for reviews. */
@NullMarked
package dev.plimsoll.reviews.settings;

import org.jspecify.annotations.NullMarked;
