/** Who is at the door of the server: sessions, tokens, the table of routes, and what is refused. */
package vn.thuocdo.dashboard.web.access;
