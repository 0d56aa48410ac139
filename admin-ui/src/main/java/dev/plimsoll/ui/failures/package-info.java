/** What people see if a page does not exist, or Plimsoll itself fails. */
@NullMarked
package dev.plimsoll.ui.failures;

import org.jspecify.annotations.NullMarked;
