@NullMarked
package dev.plimsoll.audits;

import org.jspecify.annotations.NullMarked;
