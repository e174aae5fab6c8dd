package vigil.read.event;

import vigil.read.entity.Entity;

/// An entity in a grammatical relation to a trigger: `subject`, `object`, `possessor`, `modifier`,
/// or a preposition.
record Argument(String relation, Entity entity) {}
