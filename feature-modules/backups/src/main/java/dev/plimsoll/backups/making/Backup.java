package dev.plimsoll.backups.making;

import java.nio.file.Path;

/** A backup that was made: its file, and how many bytes it has. */
public record Backup(Path file, long bytes) {}
