package dev.plimsoll.prompts;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The part of Mustache that prompts use: variables, and sections that are left out if their
 * variable is empty. Nothing is escaped, a missing value is an error, and values are never read as
 * templates.
 */
final class Templates {
  private static final Mustache.Compiler COMPILER =
      Mustache.compiler()
          .escapeHTML(false)
          .strictSections(true)
          .emptyStringIsFalse(true)
          .withCollector(new ValuesOnly());

  /** Looks variables up in the given values only, never in the methods of a Java object. */
  private static final class ValuesOnly extends BasicCollector {
    @Override
    public <K, V> Map<K, V> createFetcherCache() {
      return new ConcurrentHashMap<>();
    }
  }

  private Templates() {}

  /**
   * @throws InvalidPrompt beginning with the path, if the text is not a template
   */
  static Template compile(String path, String text) {
    if (text.contains("{{=")) {
      throw new InvalidPrompt(path + " must not change the delimiters, but has {{=");
    }
    try {
      return COMPILER.compile(text);
    } catch (MustacheException | IndexOutOfBoundsException e) {
      throw new InvalidPrompt(path + " is not a valid Mustache template: " + e.getMessage());
    }
  }

  /**
   * The variables that a template uses, including those of sections.
   *
   * @throws InvalidPrompt beginning with the path, if it uses more of Mustache than prompts may
   */
  static Set<String> variables(String path, Template template) {
    var found = new TemplateVariables(path);
    template.visit(found);
    return found.names();
  }
}
