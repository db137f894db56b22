/**
 * The registers that offices send beside the survey: the same invented people, wards and growth,
 * seen by another office. May use the package above; nothing there knows this one.
 */
package vn.thuocdo.ingest.generate.register;
