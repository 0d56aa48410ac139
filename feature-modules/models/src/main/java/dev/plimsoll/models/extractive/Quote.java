package dev.plimsoll.models.extractive;

/**
 * A sentence of a passage as a possible part of an answer.
 *
 * @param passage the passage by its number in citations
 * @param place the sentence by its place in the passage, from 0
 * @param score how well it answers
 */
record Quote(int passage, int place, double score) {}
