package vn.thuocdo.ingest.generate.register;

import java.io.IOException;
import java.util.List;
import vn.thuocdo.data.progress.Progress;
import vn.thuocdo.ingest.generate.GeneratedFile;
import vn.thuocdo.ingest.generate.ProvinceSources;
import vn.thuocdo.ingest.generate.Register;
import vn.thuocdo.ingest.generate.SourceTable;

/** A register as its offices send it: contents in a medium. */
record SentRegister(SourceTable table, Medium medium, Contents contents) implements Register {
  @Override
  public List<GeneratedFile> write(ProvinceSources sources) throws IOException {
    RegisterFiles files = new RegisterFiles(table, sources, medium);
    try (files;
        Progress.Stage stage = sources.start(table.dataset())) {
      contents.write(sources, files);
      stage.advance(sources.residents());
    }
    return files.generated();
  }
}
