package vn.thuocdo.data.boundary;

import org.locationtech.jts.geom.Geometry;

/**
 * The outline of a ward.
 *
 * @param shape polygon or polygons in degrees WGS84, longitude first
 */
public record Outline(String code, Geometry shape) {}
