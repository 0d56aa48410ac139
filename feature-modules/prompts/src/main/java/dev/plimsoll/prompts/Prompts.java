package dev.plimsoll.prompts;

import dev.plimsoll.domain.PromptName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** All versions of all prompts, and their labels. */
@ApplicationScoped
class Prompts {
  @PersistenceContext(unitName = "prompts")
  EntityManager em;

  /** The versions of a prompt, newest first. */
  List<PromptVersion> versions(PromptName name) {
    return em
        .createQuery(
            "SELECT v FROM VersionRow v WHERE v.prompt = :prompt ORDER BY v.version DESC",
            VersionRow.class)
        .setParameter("prompt", name.value())
        .getResultList()
        .stream()
        .map(VersionRow::prompt)
        .toList();
  }

  Optional<PromptVersion> latest(PromptName name) {
    return em.createQuery(
            "SELECT v FROM VersionRow v WHERE v.prompt = :prompt ORDER BY v.version DESC",
            VersionRow.class)
        .setParameter("prompt", name.value())
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(VersionRow::prompt);
  }

  Optional<PromptVersion> version(PromptName name, int version) {
    return Optional.ofNullable(em.find(VersionRow.class, VersionRow.id(name, version)))
        .map(VersionRow::prompt);
  }

  PromptVersion existing(PromptName name, int version) {
    return version(name, version).orElseThrow(() -> new UnknownPrompt(name, "version " + version));
  }

  List<PromptName> names() {
    return em
        .createQuery("SELECT DISTINCT v.prompt FROM VersionRow v ORDER BY v.prompt", String.class)
        .getResultList()
        .stream()
        .map(PromptName::new)
        .toList();
  }

  void add(PromptVersion version) {
    em.persist(new VersionRow(version));
  }

  Optional<LabelRow> label(PromptName name, String label) {
    return Optional.ofNullable(em.find(LabelRow.class, LabelRow.id(name, label)));
  }

  List<LabelRow> labels() {
    return em.createQuery("SELECT l FROM LabelRow l ORDER BY l.id", LabelRow.class).getResultList();
  }

  void add(LabelRow label) {
    em.persist(label);
  }
}
