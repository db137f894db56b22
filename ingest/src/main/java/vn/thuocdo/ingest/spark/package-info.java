/** Landing by Apache Spark; the only package that may use its classes. */
package vn.thuocdo.ingest.spark;
