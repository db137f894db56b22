/** The pages: one class each, which only translates. */
package vn.thuocdo.dashboard.web.page;
