package dev.plimsoll.guardrails;

import dev.plimsoll.domain.TenantId;
import dev.plimsoll.guardrails.personal.Countries;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The countries that tenants have named. */
@ApplicationScoped
class CountryRows {
  @Inject Sql sql;

  /** What is committed; also read when a change has just been. */
  @Transactional(TxType.REQUIRES_NEW)
  Map<TenantId, Countries> committed() {
    return sql
        .rows(
            "SELECT tenant, countries FROM guardrails_countries",
            row -> Map.entry(new TenantId(row.getString("tenant")), countries(row)))
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Countries of(TenantId tenant) {
    return sql.first(
            "SELECT countries FROM guardrails_countries WHERE tenant = ?",
            CountryRows::countries,
            tenant)
        .orElse(Countries.ALL);
  }

  void put(TenantId tenant, Countries named) {
    sql.put("guardrails_countries", "tenant", "countries", written(named), tenant);
  }

  private static String written(Countries countries) {
    return countries.areNamed() ? String.join(",", countries.codes()) : "";
  }

  private static Countries countries(ResultSet row) throws SQLException {
    var written = row.getString("countries");
    return Countries.of(written.isEmpty() ? List.of() : List.of(written.split(",")));
  }
}
