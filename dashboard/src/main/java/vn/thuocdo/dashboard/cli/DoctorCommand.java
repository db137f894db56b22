package vn.thuocdo.dashboard.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.thuocdo.analytics.duckdb.AnalystSql;
import vn.thuocdo.data.audit.AuditLog;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.lake.TableId;
import vn.thuocdo.data.ledger.Batch;

/** Looks whether everything is in order. */
@Command(name = "doctor", description = "Checks Java, catalogue, home, lake, ledger and audit log.")
final class DoctorCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  private final Console console;

  DoctorCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Map<String, Object> facts = new LinkedHashMap<>();
    List<String> troubles = new ArrayList<>();
    facts.put("java", Runtime.version().toString());
    facts.put("memory_megabytes", Runtime.getRuntime().maxMemory() >> 20);
    facts.put("processors", Runtime.getRuntime().availableProcessors());
    try (Installation installation = Installation.open(common);
        AnalystSql sql = AnalystSql.open(installation.catalogue(), installation.lake())) {
      facts.put(
          "views", sql.run("SELECT count(*) FROM information_schema.tables").rows().get(0).get(0));
      facts.put("home", installation.lake().home().root().toString());
      facts.put("indicators", installation.catalogue().indicators().size());
      facts.put(
          "goals",
          installation.catalogue().plans().values().stream().mapToInt(p -> p.goals().size()).sum());
      facts.put("tables", tables(installation, troubles));
      List<Batch> batches = installation.ledger().batches();
      facts.put("batches", batches.size());
      audit(facts, troubles);
    }
    facts.put("troubles", troubles);
    common.answer(console, facts, text(facts, troubles));
    return troubles.isEmpty() ? 0 : ErrorCode.INTERNAL.exitCode();
  }

  private void audit(Map<String, Object> facts, List<String> troubles) {
    try (AuditLog log = AuditLog.open(common.home(), common.clock())) {
      AuditLog.Chain chain = log.verify();
      facts.put("audit_records", chain.records());
      facts.put("audit_last_hash", chain.lastHash());
      chain
          .brokenAt()
          .ifPresent(
              at ->
                  troubles.add(
                      "Cannot trust the audit log: it was changed at record %d. Compare it with a backup."
                          .formatted(at)));
    }
  }

  private static Map<String, Object> tables(Installation installation, List<String> troubles) {
    Map<String, Object> tables = new LinkedHashMap<>();
    for (TableId id : installation.lake().tables()) {
      List<Path> files = installation.lake().find(id).map(LakeTable::files).orElse(List.of());
      files.stream()
          .filter(file -> !Files.isReadable(file))
          .forEach(
              file ->
                  troubles.add(
                      "Cannot read file '%s' of table '%s': restore it from a backup."
                          .formatted(file.getFileName(), id)));
      tables.put(id.name(), files.size());
    }
    return tables;
  }

  private static String text(Map<String, Object> facts, List<String> troubles) {
    StringBuilder text = new StringBuilder();
    facts.forEach((name, value) -> text.append("%-18s %s%n".formatted(name, value)));
    text.append(troubles.isEmpty() ? "everything is in order" : "there are troubles");
    return text.toString();
  }
}
