package vigil.read.entity;

/// A line of the noun list: what a noun names.
///
/// @param type its class
/// @param kind finer class, or empty
record Noun(EntityClass type, String kind) {}
