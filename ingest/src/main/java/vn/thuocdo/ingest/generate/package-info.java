/**
 * Writes synthetic source files that look like what wards and departments send; nothing else may
 * depend on how they are made up. Every figure in them is invented and labelled so.
 */
package vn.thuocdo.ingest.generate;
