/** The console's calls: a list of millions with filters, and everything about one. */
@NullMarked
package dev.plimsoll.ui.admin.calls;

import org.jspecify.annotations.NullMarked;
