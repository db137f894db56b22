/** Words, numbers and dates in the reader's language. */
package vn.thuocdo.dashboard.web.text;
