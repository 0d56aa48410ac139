/** The settings of a feature, a record for each group. */
@NullMarked
package dev.plimsoll.features.settings;

import org.jspecify.annotations.NullMarked;
