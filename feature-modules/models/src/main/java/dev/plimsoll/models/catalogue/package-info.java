/** The providers and models that are declared. */
@NullMarked
package dev.plimsoll.models.catalogue;

import org.jspecify.annotations.NullMarked;
