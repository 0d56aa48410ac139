/** The models of all providers as this node sees them: circuits, keys, speed. */
@NullMarked
package dev.plimsoll.ui.admin.models;

import org.jspecify.annotations.NullMarked;
