package dev.plimsoll.prompts;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Mustache as prompts use it: variables, and sections that are left out when their variable is
 * empty. Nothing is escaped, a missing value is an error, and values are never read as templates.
 */
final class Templates {
  private static final Mustache.Compiler COMPILER =
      Mustache.compiler()
          .escapeHTML(false)
          .strictSections(true)
          .emptyStringIsFalse(true)
          .withCollector(new ValuesOnly());

  /** Finds variables among the values given, never among the methods of a Java object. */
  private static final class ValuesOnly extends BasicCollector {
    @Override
    public <K, V> Map<K, V> createFetcherCache() {
      return new ConcurrentHashMap<>();
    }
  }

  private Templates() {}

  /**
   * @throws InvalidPrompt beginning with the path when the text is no template
   */
  static Template compile(String path, String text) {
    if (text.contains("{{=")) {
      throw new InvalidPrompt(path + " must not change the delimiters, but has {{=");
    }
    try {
      return COMPILER.compile(text);
    } catch (MustacheException | IndexOutOfBoundsException e) {
      throw new InvalidPrompt(path + " is no Mustache template: " + e.getMessage());
    }
  }

  /**
   * The variables that a template uses, those that open a section included.
   *
   * @throws InvalidPrompt beginning with the path when it does more than prompts may
   */
  static Set<String> variables(String path, Template template) {
    var found = new TemplateVariables(path);
    template.visit(found);
    return found.names();
  }
}
