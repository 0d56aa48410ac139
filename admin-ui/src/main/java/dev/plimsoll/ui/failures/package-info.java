/** What people see when a page is not there, or when Plimsoll itself fails. */
@NullMarked
package dev.plimsoll.ui.failures;

import org.jspecify.annotations.NullMarked;
