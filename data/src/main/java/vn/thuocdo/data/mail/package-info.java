/** Letters that wait to be sent, and to whom: they survive a restart and are sent once. */
package vn.thuocdo.data.mail;
