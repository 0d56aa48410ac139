package dev.plimsoll.access.keys;

import dev.plimsoll.ledger.Actor;

/**
 * A key was revoked. It is fired within the transaction of that, so that the work which the key
 * left behind ends with it.
 *
 * @param key as the ledger names it
 * @param by who revoked it
 */
public record KeyRevoked(Actor key, Actor by) {}
