/** Accounts, their passwords, sessions and tokens, kept in the home's database. */
package vn.thuocdo.data.account;
