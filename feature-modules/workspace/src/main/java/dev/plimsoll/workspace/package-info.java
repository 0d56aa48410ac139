/**
 * The workspace file: a team's providers, models, prompts, features, people and keys under version
 * control, applied at start through the façades of the modules that own them.
 *
 * <p>API: {@link dev.plimsoll.workspace.Workspaces}. Its JSON Schema is {@code
 * docs/workspace.schema.json}. Without a file, a fresh installation gets the features of the demo,
 * and on the embedded database its four people.
 */
@NullMarked
package dev.plimsoll.workspace;

import org.jspecify.annotations.NullMarked;
