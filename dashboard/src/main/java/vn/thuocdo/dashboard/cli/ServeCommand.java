package vn.thuocdo.dashboard.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves the dashboard and the API. */
@Command(name = "serve", description = "Serves the dashboard and the API.")
final class ServeCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Mixin private ServeOptions serving;

  private final Console console;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (Installation installation = Installation.open(common)) {
      serving.serve(installation, common, console);
      return 0;
    }
  }
}
