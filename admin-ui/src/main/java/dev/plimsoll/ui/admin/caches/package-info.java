/** What earlier answers are worth to each feature, and how often they would be wrong. */
@NullMarked
package dev.plimsoll.ui.admin.caches;

import org.jspecify.annotations.NullMarked;
