/** The page of a province, ward or neighbourhood. */
package vn.thuocdo.dashboard.web.unit;
