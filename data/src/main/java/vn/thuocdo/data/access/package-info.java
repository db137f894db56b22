/** Who may see and do what: roles, what they permit, and how far a reader's view goes. */
package vn.thuocdo.data.access;
