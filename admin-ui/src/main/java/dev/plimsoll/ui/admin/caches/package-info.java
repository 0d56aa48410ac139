/**
 * The console's caches: what earlier answers save for each feature, and how often they would be
 * wrong.
 */
@NullMarked
package dev.plimsoll.ui.admin.caches;

import org.jspecify.annotations.NullMarked;
