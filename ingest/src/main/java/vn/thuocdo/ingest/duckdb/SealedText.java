package vn.thuocdo.ingest.duckdb;

/**
 * The personal text of one unit's rows of a batch, encrypted.
 *
 * @param unit code of the unit
 * @param part number within the batch, from 0
 */
@SuppressWarnings("ArrayRecordComponent") // written once and never compared
record SealedText(String unit, long part, byte[] sealed) {}
