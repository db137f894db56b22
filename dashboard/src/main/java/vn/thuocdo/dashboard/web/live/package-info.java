/** Answers that follow the newest snapshot. */
package vn.thuocdo.dashboard.web.live;
