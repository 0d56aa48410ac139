/**
 * How a node starts, works in the background and stops: the order of what is done at a start, work
 * that repeats, and a stop that waits for what is under way.
 */
@NullMarked
package dev.plimsoll.platform.lifecycle;

import org.jspecify.annotations.NullMarked;
