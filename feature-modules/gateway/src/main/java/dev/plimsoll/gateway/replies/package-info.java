/** What all replies of the server have in common, also those that the container makes itself. */
@NullMarked
package dev.plimsoll.gateway.replies;

import org.jspecify.annotations.NullMarked;
