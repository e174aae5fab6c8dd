package vigil.read.event.frame;

import vigil.read.entity.Entity;

/// An entity in a grammatical relation to a trigger: `subject`, `object`, `possessor`, `modifier`,
/// or a preposition.
public record Argument(String relation, Entity entity) {}
