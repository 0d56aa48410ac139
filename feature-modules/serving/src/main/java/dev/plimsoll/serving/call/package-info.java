/** A call while it runs: what was asked, what was prepared for it, and the trace that it leaves. */
@NullMarked
package dev.plimsoll.serving.call;

import org.jspecify.annotations.NullMarked;
