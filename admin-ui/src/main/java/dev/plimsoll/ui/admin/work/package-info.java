/** The console's background work: what waits, runs and was given up, and what comes by schedule. */
@NullMarked
package dev.plimsoll.ui.admin.work;

import org.jspecify.annotations.NullMarked;
