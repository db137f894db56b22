/** Takes files that people upload, lands them one after the other and tells how far they are. */
package vn.thuocdo.dashboard.web.intake;
