/** Backups over REST. */
@NullMarked
package dev.plimsoll.backups.rest;

import org.jspecify.annotations.NullMarked;
