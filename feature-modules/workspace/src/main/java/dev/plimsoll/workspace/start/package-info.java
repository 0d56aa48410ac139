/**
 * What would keep a server from starting, found before it starts: settings, the data folder, the
 * port, the database. The workspace file is checked by the package above.
 */
@NullMarked
package dev.plimsoll.workspace.start;

import org.jspecify.annotations.NullMarked;
