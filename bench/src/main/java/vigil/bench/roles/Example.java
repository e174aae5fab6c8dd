package vigil.bench.roles;

import java.util.List;

/// A candidate with the answer.
///
/// @param report id of its report
/// @param entity number of the entity in the report
/// @param part the role
/// @param words as written
/// @param facts what the model looks at
/// @param right whether the key has it
/// @param weight how much the example counts
/// @param relevance of its account, by weights that have not seen the report
record Example(
        String report,
        int entity,
        String part,
        String words,
        List<String> facts,
        boolean right,
        double weight,
        double relevance) {}
