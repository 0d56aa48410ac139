/** The organisations that share an installation. */
@NullMarked
package dev.plimsoll.access.tenants;

import org.jspecify.annotations.NullMarked;
