/** Makes backups while the server runs. */
@NullMarked
package dev.plimsoll.backups.making;

import org.jspecify.annotations.NullMarked;
