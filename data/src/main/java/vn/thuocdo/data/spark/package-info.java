/**
 * How every room uses Apache Spark. Loaded only by packages named for it: the libraries are there
 * when {@code ./kpi} was asked for the Spark engine, and not otherwise.
 */
package vn.thuocdo.data.spark;
