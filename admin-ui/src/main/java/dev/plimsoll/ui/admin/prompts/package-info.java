/** The console's prompts: versions, the difference between two, labels that move and roll back. */
@NullMarked
package dev.plimsoll.ui.admin.prompts;

import org.jspecify.annotations.NullMarked;
