package dev.plimsoll.backups.making;

/** The database is not ours to back up. */
public class BackupImpossible extends RuntimeException {
  BackupImpossible() {
    super(
        "This server uses PostgreSQL. Back it up with pg_dump, and copy the data folder as well.");
  }
}
