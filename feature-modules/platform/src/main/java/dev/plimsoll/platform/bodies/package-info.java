/**
 * What the bodies of requests may take of the memory, each for itself and all together: a server
 * answers that it is busy rather than run out of memory.
 */
@NullMarked
package dev.plimsoll.platform.bodies;

import org.jspecify.annotations.NullMarked;
