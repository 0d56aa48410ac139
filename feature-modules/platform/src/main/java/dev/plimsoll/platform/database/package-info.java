/** What happens to the database as a whole: migrations, health and metrics. */
@NullMarked
package dev.plimsoll.platform.database;

import org.jspecify.annotations.NullMarked;
