/** Letters about requests for explanations: to whom, what they say, and how they leave. */
package vn.thuocdo.dashboard.web.mail;
