/** The loop of asking for explanations and answering: what a visitor may see and do in it. */
package vn.thuocdo.dashboard.web.explanation;
