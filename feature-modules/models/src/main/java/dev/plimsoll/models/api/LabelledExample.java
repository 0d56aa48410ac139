package dev.plimsoll.models.api;

/** A text and the label that a person gave it. */
public record LabelledExample(String text, String label) {}
