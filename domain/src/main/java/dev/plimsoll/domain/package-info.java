/**
 * Values that every module speaks: who asks, which feature, how much. Plain Java, no framework.
 *
 * <p>A type lives here only when two modules that may not know each other both need it.
 */
@NullMarked
package dev.plimsoll.domain;

import org.jspecify.annotations.NullMarked;
