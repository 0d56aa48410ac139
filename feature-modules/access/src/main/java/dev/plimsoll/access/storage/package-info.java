/** The stored form of secrets and of sets of words. */
@NullMarked
package dev.plimsoll.access.storage;

import org.jspecify.annotations.NullMarked;
