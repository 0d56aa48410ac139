/** Spend breakers, which stop features that suddenly spend many times the usual. */
@NullMarked
package dev.plimsoll.costs.breakers;

import org.jspecify.annotations.NullMarked;
