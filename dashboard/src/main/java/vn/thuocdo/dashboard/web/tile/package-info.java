/** Single figures in frames of other sites. */
package vn.thuocdo.dashboard.web.tile;
