/** The support list: people of an own ward, by name, for a stated purpose. */
package vn.thuocdo.dashboard.web.support;
