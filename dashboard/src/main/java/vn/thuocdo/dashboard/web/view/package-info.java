/** What a page shows, as typed records that templates print. */
package vn.thuocdo.dashboard.web.view;
