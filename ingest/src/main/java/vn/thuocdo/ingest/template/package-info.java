/**
 * Writes what offices fill in: workbooks and the survey's form. May depend on the catalogue only.
 */
package vn.thuocdo.ingest.template;
