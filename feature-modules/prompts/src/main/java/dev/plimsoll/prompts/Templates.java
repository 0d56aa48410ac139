package dev.plimsoll.prompts;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.Set;
import java.util.TreeSet;

/**
 * Mustache as prompts use it: nothing is escaped, a missing value is an error, and values are never
 * read as templates themselves.
 */
final class Templates {
  private static final Mustache.Compiler COMPILER =
      Mustache.compiler().escapeHTML(false).strictSections(true);

  private Templates() {}

  static Template compile(String path, PromptPart part) {
    try {
      return COMPILER.compile(part.template());
    } catch (MustacheException e) {
      throw new InvalidPrompt(path + " is no Mustache template: " + e.getMessage());
    }
  }

  /** The variables that a template uses, those that open a section included. */
  static Set<String> variables(String path, Template template) {
    var names = new TreeSet<String>();
    template.visit(
        new Mustache.Visitor() {
          @Override
          public void visitText(String text) {}

          @Override
          public void visitVariable(String name) {
            names.add(name);
          }

          @Override
          public boolean visitInclude(String name) {
            throw new InvalidPrompt(path + " must not include other templates: {{>" + name + "}}");
          }

          @Override
          public boolean visitSection(String name) {
            names.add(name);
            return true;
          }

          @Override
          public boolean visitInvertedSection(String name) {
            names.add(name);
            return true;
          }
        });
    names.remove(".");
    return names;
  }
}
