package vn.thuocdo.ingest.generate.register;

import vn.thuocdo.ingest.generate.Days;
import vn.thuocdo.ingest.generate.RowFile;

/**
 * The part of an account's row that changes; days that have not come are {@link Days#NEVER}.
 *
 * @param known true once the person has a card
 */
record AccountState(
    boolean known,
    String level,
    int activatedOn,
    int lastActiveOn,
    int socialSecurityOn,
    int appOn,
    int portalOn) {
  void writeTo(RowFile file) {
    file.text(level);
    file.dateOrEmpty(activatedOn);
    file.dateOrEmpty(lastActiveOn);
    file.dateOrEmpty(socialSecurityOn);
    file.dateOrEmpty(appOn);
    file.dateOrEmpty(appOn == Days.NEVER ? appOn : Math.max(appOn, lastActiveOn));
    file.dateOrEmpty(portalOn);
  }
}
