package dev.plimsoll.prompts;

import com.samskivert.mustache.Mustache;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Collects the variables of a template and refuses all other features of Mustache, and statements
 * of other languages.
 */
final class TemplateVariables implements Mustache.Visitor {
  /** Mustache itself interprets {@code this} and names with dots. */
  private static final Pattern NAME = Pattern.compile("(?!this$)[A-Za-z][A-Za-z0-9_-]*");

  /** A statement of Jinja, which Mustache would send to the model as text. */
  private static final Pattern STATEMENT = Pattern.compile("\\{%[-+]?\\s*\\w[^}]*%\\}");

  private final String path;
  private final SortedSet<String> names = new TreeSet<>();

  TemplateVariables(String path) {
    this.path = path;
  }

  SortedSet<String> names() {
    return Collections.unmodifiableSortedSet(names);
  }

  @Override
  public void visitText(String text) {
    if (text.contains("{{")) {
      throw new InvalidPrompt(path + " opens a tag with {{ and does not close it");
    }
    var statement = STATEMENT.matcher(text);
    if (statement.find()) {
      throw new InvalidPrompt(
          path
              + " must not have statements, but has "
              + statement.group()
              + "; what depends on a variable is written {{#name}}…{{/name}}");
    }
  }

  @Override
  public void visitVariable(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new InvalidPrompt(
          path
              + " uses the variable '"
              + name
              + "', but names are letters, digits, dashes and underscores, starting with a letter");
    }
    names.add(name);
  }

  @Override
  public boolean visitSection(String name) {
    visitVariable(name);
    return true;
  }

  @Override
  public boolean visitInvertedSection(String name) {
    visitVariable(name);
    return true;
  }

  @Override
  public boolean visitInclude(String name) {
    throw notSupported("{{>" + name + "}}");
  }

  @Override
  public boolean visitParent(String name) {
    throw notSupported("{{<" + name + "}}");
  }

  @Override
  public boolean visitBlock(String name) {
    throw notSupported("{{$" + name + "}}");
  }

  private InvalidPrompt notSupported(String tag) {
    return new InvalidPrompt(path + " must not include other templates, but has " + tag);
  }
}
