package dev.plimsoll.evals.rest;

import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes XML with any text that models produce; characters that XML cannot contain become the
 * replacement character.
 */
final class Xml {
  private static final Pattern FORBIDDEN =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final XMLStreamWriter writer;

  Xml(XMLStreamWriter writer) throws XMLStreamException {
    this.writer = writer;
    writer.writeStartDocument("UTF-8", "1.0");
  }

  void begin(String element) throws XMLStreamException {
    writer.writeStartElement(element);
  }

  void attribute(String name, String value) throws XMLStreamException {
    writer.writeAttribute(name, allowed(value));
  }

  void text(String text) throws XMLStreamException {
    writer.writeCharacters(allowed(text));
  }

  void end() throws XMLStreamException {
    writer.writeEndElement();
  }

  private static String allowed(String text) {
    return FORBIDDEN.matcher(text).replaceAll("\uFFFD");
  }
}
