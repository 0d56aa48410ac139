/**
 * REST for other programs, below {@code /api}. The resources belong to the modules; what is served
 * is listed here.
 */
@NullMarked
package dev.plimsoll.ui.api;

import org.jspecify.annotations.NullMarked;
