/** The console's background work: tasks that wait, run or were given up, and schedules. */
@NullMarked
package dev.plimsoll.ui.admin.work;

import org.jspecify.annotations.NullMarked;
