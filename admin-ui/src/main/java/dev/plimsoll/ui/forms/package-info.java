/** Forms: dialogs, fields by their texts, checks, and the reason for a change. */
@NullMarked
package dev.plimsoll.ui.forms;

import org.jspecify.annotations.NullMarked;
