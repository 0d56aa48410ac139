/** The dashboard: values, trends and thresholds of the six metrics. */
@NullMarked
package dev.plimsoll.ui.admin.dashboard;

import org.jspecify.annotations.NullMarked;
