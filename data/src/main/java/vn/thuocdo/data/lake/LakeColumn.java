package vn.thuocdo.data.lake;

/** A column of a lake table. */
public record LakeColumn(String name, LakeType type) {}
