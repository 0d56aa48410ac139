@NullMarked
package dev.plimsoll.features;

import org.jspecify.annotations.NullMarked;
