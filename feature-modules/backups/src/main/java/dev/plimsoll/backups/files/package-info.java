/**
 * Backups as files, without a container, so that they can also be made and restored while no server
 * runs.
 */
@NullMarked
package dev.plimsoll.backups.files;

import org.jspecify.annotations.NullMarked;
