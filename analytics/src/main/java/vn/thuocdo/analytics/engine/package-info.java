/** The seam between what is counted and the engine that counts; knows no engine. */
package vn.thuocdo.analytics.engine;
