/** Requests to explain a goal that is missed, and the answers of those who must explain. */
package vn.thuocdo.data.request;
