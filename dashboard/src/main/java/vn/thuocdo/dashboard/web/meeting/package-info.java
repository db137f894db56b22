/** The scorecard as slides for a meeting. */
package vn.thuocdo.dashboard.web.meeting;
