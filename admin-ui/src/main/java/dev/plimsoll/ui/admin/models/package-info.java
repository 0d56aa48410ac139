/** Providers and models: what there is, and how each is on this node: circuits, keys, speed. */
@NullMarked
package dev.plimsoll.ui.admin.models;

import org.jspecify.annotations.NullMarked;
