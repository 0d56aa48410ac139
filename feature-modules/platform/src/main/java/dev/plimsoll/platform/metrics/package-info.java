/** The metrics of a node, which modules register and a collector reads. */
@NullMarked
package dev.plimsoll.platform.metrics;

import org.jspecify.annotations.NullMarked;
