/** The declared providers and models. */
@NullMarked
package dev.plimsoll.models.catalogue;

import org.jspecify.annotations.NullMarked;
