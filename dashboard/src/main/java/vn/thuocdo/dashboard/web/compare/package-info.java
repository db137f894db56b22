/** Two sides next to each other: two units, two periods, as reported and as known now. */
package vn.thuocdo.dashboard.web.compare;
