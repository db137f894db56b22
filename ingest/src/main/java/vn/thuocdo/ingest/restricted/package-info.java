/** The only ways to sealed personal text: the list of people who need support, and erasure. */
package vn.thuocdo.ingest.restricted;
