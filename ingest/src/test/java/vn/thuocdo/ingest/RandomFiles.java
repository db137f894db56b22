package vn.thuocdo.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes up small files of survey rows: right, wrong, repeated, too early, and broken lines. */
final class RandomFiles {
  private static final String FORMS =
      "form_id,household_id,province_code,ward_code,neighbourhood,place_kinds,surveyor_id,survey_date,household_internet,head_full_name\n";
  private static final String MEMBERS = "form_id,member_no,birth_date,sex,device,full_name\n";
  private static final List<String> WARDS = List.of("27316", "26740", "25747", "99999", "");
  private static final List<String> DAYS =
      List.of("2026-01-10", "15/02/2026", "2026-03-31", "31/02/2026", "2030-01-01", "");
  private static final List<String> BIRTHS =
      List.of("1990-05-01", "01/06/1985", "2026-03-30", "1850-01-01", "", "năm 1990");

  private final Random random;

  RandomFiles(long seed) {
    this.random = new Random(seed);
  }

  /** A file of dataset {@code survey_forms} or {@code survey_members}. */
  record RandomFile(String dataset, String text, long rows) {}

  RandomFile next() {
    boolean forms = random.nextInt(3) > 0;
    List<String> lines = new ArrayList<>();
    int count = 1 + random.nextInt(12);
    for (int i = 0; i < count; i++) {
      boolean repeat = !lines.isEmpty() && random.nextInt(8) == 0;
      lines.add(repeat ? lines.get(random.nextInt(lines.size())) : line(forms));
    }
    String text = String.join(random.nextInt(10) == 0 ? "\n\n" : "\n", lines);
    return new RandomFile(
        forms ? "survey_forms" : "survey_members",
        (forms ? FORMS : MEMBERS) + text + (random.nextBoolean() ? "\n" : ""),
        count);
  }

  private String line(boolean forms) {
    if (random.nextInt(15) == 0) {
      return pick(List.of("F1,H1", "một,hai,ba", "F2,1,1990-05-01,male,smartphone,\"A\nB\",thừa"));
    }
    String form = random.nextInt(30) == 0 ? "" : "F" + random.nextInt(200);
    return forms
        ? String.join(
            ",",
            form,
            "H" + random.nextInt(50),
            random.nextInt(10) == 0 ? "75" : "79",
            usually(WARDS),
            "\"Khu phố " + random.nextInt(3) + (random.nextInt(9) == 0 ? "\nbis" : "") + "\"",
            random.nextInt(12) == 0 ? "house" : "household",
            "S1",
            usually(DAYS),
            pick(List.of("yes", "no", "có", "")),
            "Nguyễn Văn " + random.nextInt(9))
        : String.join(
            ",",
            form,
            Integer.toString(random.nextInt(4)),
            usually(BIRTHS),
            pick(List.of("male", "female", "", "nam")),
            pick(List.of("smartphone", "none")),
            "Trần Thị " + random.nextInt(9));
  }

  private String usually(List<String> values) {
    return random.nextInt(4) > 0 ? values.get(random.nextInt(2)) : pick(values);
  }

  private String pick(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }
}
