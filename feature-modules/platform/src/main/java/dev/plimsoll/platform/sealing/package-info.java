/**
 * Encrypts what must be read again and must not stand anywhere as it is: {@link
 * dev.plimsoll.platform.sealing.Sealing}, with the key of {@link
 * dev.plimsoll.platform.sealing.SealingKey}.
 */
@NullMarked
package dev.plimsoll.platform.sealing;

import org.jspecify.annotations.NullMarked;
