/**
 * Spoils written source files on purpose and says where, so that the checks of landing can be held
 * against a list of what they must find. May use the package above; nothing there knows this one.
 */
package vn.thuocdo.ingest.generate.dirt;
