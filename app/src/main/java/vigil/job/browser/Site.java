package vigil.job.browser;

import java.util.List;
import java.util.Optional;

/// All that a browser gets to see of the world.
public interface Site {
    /// What an address gives.
    ///
    /// @param method such as `GET`
    /// @param address as the browser asks it
    /// @return empty if there is nothing
    Optional<Answer> answer(String method, String address);

    /// A response.
    ///
    /// @param status such as 200
    /// @param fields names and values in order
    /// @param body without any coding
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Answer(int status, List<Field> fields, byte[] body) {
        public Answer {
            fields = List.copyOf(fields);
        }
    }

    /// A line of a response.
    record Field(String name, String value) {}
}
