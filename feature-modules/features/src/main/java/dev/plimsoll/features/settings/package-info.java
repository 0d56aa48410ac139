/**
 * The settings of a feature, a record for each group. A new setting is a component of its record,
 * with its field in the group's dialog and in {@code SettingFacts}, its texts in {@code
 * messages.properties}, and its form in {@code docs/workspace.schema.json}.
 */
@NullMarked
package dev.plimsoll.features.settings;

import org.jspecify.annotations.NullMarked;
