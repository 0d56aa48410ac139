/** The console's providers and models, with their health on this node: circuits, keys, speed. */
@NullMarked
package dev.plimsoll.ui.admin.models;

import org.jspecify.annotations.NullMarked;
