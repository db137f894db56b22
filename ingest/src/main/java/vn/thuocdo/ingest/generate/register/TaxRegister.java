package vn.thuocdo.ingest.generate.register;

import java.io.IOException;
import vn.thuocdo.ingest.generate.Days;
import vn.thuocdo.ingest.generate.Draws;
import vn.thuocdo.ingest.generate.Household;
import vn.thuocdo.ingest.generate.ProvinceSources;
import vn.thuocdo.ingest.generate.RowFile;
import vn.thuocdo.ingest.generate.Stage;
import vn.thuocdo.ingest.generate.TaxCode;
import vn.thuocdo.ingest.generate.Ward;

/**
 * Organisations as the tax office lists them: every registered one of the survey's world and a few
 * agencies of each ward. A full extract at the end of 2025, then in each stage those that changed.
 */
final class TaxRegister implements WardContents {
  private static final int STREAM = 4;
  private static final int HOUSEHOLD_STREAM = 4;
  private static final int AGENCIES = 3;

  @Override
  public void write(Ward ward, ProvinceSources sources, RegisterFiles files) throws IOException {
    writeAgencies(ward, files);
    for (int index = 0; index < ward.households(); index++) {
      Household household = Household.of(ward, index);
      if (household.organisation().filter(it -> !it.taxCode().isEmpty()).isPresent()) {
        Draws draws = ward.householdDraws(index).branch(HOUSEHOLD_STREAM);
        write(new Taxpayer(ward, household.organisation().get(), draws), files);
      }
    }
  }

  private static void writeAgencies(Ward ward, RegisterFiles files) throws IOException {
    Draws draws = ward.draws(Ward.Use.REGISTERS).branch(STREAM);
    for (int i = 0; i < AGENCIES; i++) {
      RowFile file = files.baseline();
      file.text(TaxCode.of(ward.formerProvince().taxOffice(), draws));
      file.text("agency");
      file.text(ward.code());
      file.text("active");
      file.date(draws.between(Taxpayer.EARLIEST, Days.FIRST - 1));
      file.dateOrEmpty(
          draws.chance(0.9) ? draws.between(Taxpayer.FIRST_EID, Days.FIRST - 1) : Days.NEVER);
      file.flag(true);
      file.flag(draws.chance(0.7));
      file.date(Days.FIRST - 1);
      file.endRow();
    }
  }

  private static void write(Taxpayer taxpayer, RegisterFiles files) throws IOException {
    Taxpayer.State before = taxpayer.on(Days.FIRST - 1);
    before.writeTo(files.baseline(), taxpayer, Days.FIRST - 1);
    for (Stage stage : Stage.values()) {
      Taxpayer.State now = taxpayer.on(stage.lastDay());
      if (!now.equals(before)) {
        now.writeTo(files.of(stage), taxpayer, stage.lastDay());
        before = now;
      }
    }
  }
}
