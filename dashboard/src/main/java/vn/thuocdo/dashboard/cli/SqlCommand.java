package vn.thuocdo.dashboard.cli;

import java.math.BigDecimal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.thuocdo.analytics.duckdb.AnalystSql;
import vn.thuocdo.dashboard.encode.Table;
import vn.thuocdo.data.access.Viewer;
import vn.thuocdo.data.audit.AuditEvent.Action;

/** Runs an analyst's query. */
@Command(
    name = "sql",
    description = {
      "Runs a SELECT over read-only views of datasets and values; written into the audit log.",
      "With --as USER there are only figures that this user may see."
    })
final class SqlCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Mixin private TableOutput output;
  @Mixin private ViewerOption as;

  @Parameters(index = "0", paramLabel = "SELECT")
  private String query;

  private final Console console;

  SqlCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Viewer viewer = as.viewer(common, console);
    try (Installation installation = Installation.open(common);
        AnalystSql sql = open(installation, viewer)) {
      installation.note(Action.SQL, query);
      AnalystSql.Result result = sql.run(query);
      output.write(
          new Table(
              result.columns(),
              result.rows().stream()
                  .map(row -> row.stream().map(SqlCommand::cell).toList())
                  .toList()),
          common,
          console);
      return 0;
    }
  }

  /** Rows of people are the operator's alone. */
  private static AnalystSql open(Installation installation, Viewer viewer) {
    return viewer.isOperator()
        ? AnalystSql.open(installation.catalogue(), installation.lake())
        : AnalystSql.ofReleased(installation.released(viewer).catalogue(), installation.lake());
  }

  private static Object cell(Object value) {
    if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
      return ((Number) value).longValue();
    }
    if (value instanceof Double || value instanceof Float) {
      return new BigDecimal(value.toString());
    }
    return value;
  }
}
