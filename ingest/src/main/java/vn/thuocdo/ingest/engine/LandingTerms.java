package vn.thuocdo.ingest.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.ingest.check.CheckTerms;
import vn.thuocdo.ingest.privacy.PseudonymKey;

/**
 * What the rows of a file are held against.
 *
 * @param parent contract of the parent dataset, if there is one
 * @param keepsPersonalText true when personal text is to be sealed
 * @param checks what the rows are checked against
 */
public record LandingTerms(
    DatasetContract contract,
    Optional<DatasetContract> parent,
    Lake lake,
    PseudonymKey key,
    boolean keepsPersonalText,
    CheckTerms checks) {
  /** The files with the accepted rows of a dataset; none before its first landing. */
  public List<Path> acceptedFiles(DatasetContract dataset) {
    return lake.find(DatasetTables.accepted(dataset.id())).map(LakeTable::files).orElse(List.of());
  }
}
