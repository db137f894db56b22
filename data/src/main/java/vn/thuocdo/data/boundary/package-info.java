/** Outlines of units that an administrator brings along: read, held against the unit list, kept. */
package vn.thuocdo.data.boundary;
