/** API keys of providers that were entered on a page, encrypted in the database. */
@NullMarked
package dev.plimsoll.models.secrets;

import org.jspecify.annotations.NullMarked;
