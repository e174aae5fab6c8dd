package vigil.model;

/// One step of the pipeline, as a function. A stage reads no clock, network, disk or database: what
/// it needs is in its input or its constructor, so one instance runs in the command line, a test or
/// a cluster alike. `I` and `O` are `vigil.model` records.
public interface Stage<I, O> {

    /// Name and version, stored beside every output: `"vigil.read/1"`. Raised when output changes.
    String id();

    /// Never null, and never throws for bad *data*: a text that cannot be read is
    /// [Outcome.Refused], kept and shown. A thrown exception means a bug in Vigil.
    Outcome<O> apply(I input);
}
