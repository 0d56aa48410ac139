/**
 * Values that all modules share: who asks, which feature, how much. Plain Java, no framework.
 *
 * <p>A type belongs here only if two modules that must not use each other both need it.
 */
@NullMarked
package dev.plimsoll.domain;

import org.jspecify.annotations.NullMarked;
