/** Computing by Apache Spark; the only package of this room that may use its classes. */
package vn.thuocdo.analytics.spark;
