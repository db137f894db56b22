/** The page of agencies and tasks. */
package vn.thuocdo.dashboard.web.task;
