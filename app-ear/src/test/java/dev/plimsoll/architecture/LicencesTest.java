package dev.plimsoll.architecture;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The licences of what is in the application, as the libraries declare them. */
class LicencesTest {
  /** Made by the build of the pages, which have all modules in them. */
  private static final Path LIBRARIES = Path.of("../admin-ui/target/runtime-classpath.txt");

  private static final Set<String> ALLOWED =
      Set.of(
          "Apache 2",
          "Apache 2.0",
          "Apache License 2.0",
          "Apache License Version 2.0",
          "Apache License, Version 2.0",
          "Apache-2.0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "EPL-2.0",
          "MIT",
          "MIT License",
          "The (New) BSD License",
          "The Apache License, Version 2.0",
          "The Apache Software License, Version 2.0",
          "The MIT License");

  /** Others that are free, by the libraries that have them. */
  private static final Map<String, Set<String>> EXCEPTIONS =
      Map.of(
          // BSD-3-Clause under another name.
          "re2j", Set.of("Go License"),
          // Its users may choose; we choose Apache.
          "atmosphere-runtime", Set.of("CDDL", "Apache License 2.0"));

  @Test
  void are_those_that_we_allow() throws IOException {
    var others = new TreeMap<String, List<String>>();
    for (var jar : libraries()) {
      var name = above(above(jar)).getFileName().toString();
      var licences = licences(pom(jar));
      if (licences.isEmpty()
          || !(ALLOWED.containsAll(licences)
              || EXCEPTIONS.getOrDefault(name, Set.of()).containsAll(licences))) {
        others.put(jar.getFileName().toString(), licences);
      }
    }
    assertThat(others).isEmpty();
  }

  private static List<Path> libraries() throws IOException {
    var all =
        Stream.of(Files.readString(LIBRARIES).strip().split(File.pathSeparator))
            .map(Path::of)
            .filter(path -> path.toString().endsWith(".jar") && Files.exists(pom(path)))
            .toList();
    assertThat(all).as("libraries in " + LIBRARIES).hasSizeGreaterThan(50);
    return all;
  }

  private static Path pom(Path jar) {
    var version = above(jar);
    return version.resolve(above(version).getFileName() + "-" + version.getFileName() + ".pom");
  }

  private static Path above(Path path) {
    return requireNonNull(path.getParent(), "a folder");
  }

  /** Those that a library declares itself, or else those of its parents. */
  private static List<String> licences(Path pom) throws IOException {
    if (!Files.exists(pom)) {
      return List.of();
    }
    var project = parse(pom);
    var own = children(project, "licenses");
    if (!own.isEmpty()) {
      return children(own.getFirst(), "license").stream()
          .flatMap(licence -> children(licence, "name").stream())
          .map(name -> name.getTextContent().strip())
          .toList();
    }
    var parents = children(project, "parent");
    return parents.isEmpty() ? List.of() : licences(parent(pom, parents.getFirst()));
  }

  private static Path parent(Path pom, Element parent) {
    var group = text(parent, "groupId");
    var artifact = text(parent, "artifactId");
    var version = text(parent, "version");
    var repository = pom;
    while (!repository.endsWith("repository")) {
      repository = above(repository);
    }
    return repository
        .resolve(group.replace('.', '/'))
        .resolve(artifact)
        .resolve(version)
        .resolve(artifact + "-" + version + ".pom");
  }

  private static String text(Element element, String name) {
    return children(element, name).getFirst().getTextContent().strip();
  }

  private static List<Element> children(Element element, String name) {
    var nodes = element.getChildNodes();
    var found = new ArrayList<Element>();
    IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(node -> node.getNodeType() == Node.ELEMENT_NODE && node.getNodeName().equals(name))
        .forEach(node -> found.add((Element) node));
    return found;
  }

  private static Element parse(Path pom) throws IOException {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(pom.toFile())
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("no pom: " + pom, e);
    }
  }
}
