package dev.plimsoll.caching;

/**
 * An earlier answer to another question that means the same.
 *
 * @param closeness the cosine of the two questions
 */
public record Hit(CachedAnswer answer, double closeness) {}
