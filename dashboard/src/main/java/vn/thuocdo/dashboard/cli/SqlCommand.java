package vn.thuocdo.dashboard.cli;

import java.math.BigDecimal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.thuocdo.analytics.duckdb.AnalystSql;
import vn.thuocdo.dashboard.encode.Table;

/** Runs an analyst's query. */
@Command(name = "sql", description = "Runs a SELECT over read-only views of datasets and values.")
final class SqlCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Mixin private TableOutput output;

  @Parameters(index = "0", paramLabel = "SELECT")
  private String query;

  private final Console console;

  SqlCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Installation installation = Installation.open(common);
        AnalystSql sql = AnalystSql.open(installation.catalogue(), installation.lake())) {
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
