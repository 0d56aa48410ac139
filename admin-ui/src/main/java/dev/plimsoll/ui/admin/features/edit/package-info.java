/**
 * What an admin changes of how a feature answers: a card for each group of settings, with a dialog.
 */
@NullMarked
package dev.plimsoll.ui.admin.features.edit;

import org.jspecify.annotations.NullMarked;
