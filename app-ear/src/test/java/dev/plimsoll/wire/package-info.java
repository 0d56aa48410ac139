@NullMarked
package dev.plimsoll.wire;

import org.jspecify.annotations.NullMarked;
