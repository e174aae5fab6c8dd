package vigil.read.entity;

/// A named actor of the list.
///
/// @param name the usual full name
/// @param type `state`, `group`, `coalition`, `international` or `organisation`
/// @param country ISO 3166-1 alpha-2 code, or empty
public record Actor(String name, String type, String country) {
    /// Whether it bears arms.
    boolean armed() {
        return type.equals("state") || type.equals("group") || type.equals("coalition");
    }
}
