/** Who did what when: records that can be added to but not changed without being noticed. */
package vn.thuocdo.data.audit;
