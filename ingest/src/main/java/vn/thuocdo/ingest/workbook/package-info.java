/**
 * Writes what a batch was refused as workbooks to be corrected and sent again. May depend on the
 * quarantine, the kept sources and the rules by which workbooks are read.
 */
package vn.thuocdo.ingest.workbook;
