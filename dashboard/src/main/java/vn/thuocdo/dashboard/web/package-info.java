/** The HTTP server: wires the JSON API and the pages to the answers. */
package vn.thuocdo.dashboard.web;
