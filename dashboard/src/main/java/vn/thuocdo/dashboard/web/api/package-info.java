/** The JSON API: one class per resource, each of which only translates. */
package vn.thuocdo.dashboard.web.api;
