package vn.thuocdo.dashboard.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/** The command line of the product. */
@Command(
    name = "kpi",
    description = "Thước Đo: from source files to figures that explain themselves.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      GenerateCommand.class,
      TemplateCommand.class,
      IngestCommand.class,
      QuarantineCommand.class,
      MaintainCommand.class,
      BenchCommand.class,
      BatchesCommand.class,
      ComputeCommand.class,
      ValuesCommand.class,
      ScorecardCommand.class,
      TasksCommand.class,
      ExplainCommand.class,
      CloseCommand.class,
      ReopenCommand.class,
      SupportCommand.class,
      EraseCommand.class,
      QualityCommand.class,
      SqlCommand.class,
      ServeCommand.class,
      UserCommand.class,
      BoundariesCommand.class,
      DoctorCommand.class,
      HelpCommand.class
    })
public final class Kpi {
  private Kpi() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(new Console(System.out, System.err), arguments));
  }

  /** Runs one command; what it prints goes to {@code console}. */
  public static int run(Console console, String... arguments) {
    CommandLine line = new CommandLine(new Kpi(), new CommandFactory(console));
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((thrown, command, parsed) -> failed(console, thrown));
    line.setParameterExceptionHandler((thrown, given) -> misused(console, thrown));
    if (arguments.length == 0) {
      line.usage(console.out());
      return ErrorCode.WRONG_USAGE.exitCode();
    }
    return line.execute(arguments);
  }

  private static int failed(Console console, Exception thrown) {
    if (Interruption.isUnderWay()) {
      return ErrorCode.INTERNAL.exitCode(); // not the process's: that one tells the signal
    }
    if (thrown instanceof KpiException known) {
      console.complain(known.getMessage());
      return known.code().exitCode();
    }
    LoggerFactory.getLogger(Kpi.class).error("internal error", thrown);
    console.complain(
        "Cannot finish: %s. This is our fault; please report it with the log above."
            .formatted(thrown));
    return ErrorCode.INTERNAL.exitCode();
  }

  private static int misused(Console console, ParameterException thrown) {
    console.complain(thrown.getMessage());
    console.complain(
        "See './kpi help %s'."
            .formatted(thrown.getCommandLine().getCommandName())
            .replace(" kpi'", "'"));
    return ErrorCode.WRONG_USAGE.exitCode();
  }
}
