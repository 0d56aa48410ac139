/** How many tokens requests and answers have, before or without a provider's count. */
@NullMarked
package dev.plimsoll.models.tokens;

import org.jspecify.annotations.NullMarked;
