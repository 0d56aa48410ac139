package dev.plimsoll.access.people;

import dev.plimsoll.domain.UserId;

/**
 * Sessions of a person were ended because of a change, such as a new password. It is fired within
 * the transaction of that change, so that what would lead to a new session ends with them.
 */
public record AccessEnded(UserId person) {}
