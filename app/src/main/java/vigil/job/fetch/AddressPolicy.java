package vigil.job.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Which machines may be asked. A page can name any address, also one of the network that the
/// capturing machine stands in; without this it could have a router or a database read out.
///
/// Immutable and shared between threads.
public final class AddressPolicy {
    private static final Set<Integer> USUAL = Set.of(80, 443);

    private final Set<String> allowed;
    private final Resolver resolver;

    /// Turns a name into addresses.
    public interface Resolver {
        /// All addresses of a name.
        ///
        /// @throws UnknownHostException if there is no such name
        List<InetAddress> resolve(String host) throws UnknownHostException;
    }

    /// A policy with the machine's own resolver.
    ///
    /// @param allowed names of hosts that may be private, as they stand in addresses
    public AddressPolicy(Set<String> allowed) {
        this(allowed, host -> List.of(InetAddress.getAllByName(host)));
    }

    /// The same with another resolver.
    public AddressPolicy(Set<String> allowed, Resolver resolver) {
        var names = new TreeSet<String>();
        allowed.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        this.allowed = Set.copyOf(names);
        this.resolver = resolver;
    }

    /// The addresses that a host has, all of them allowed. Whoever connects takes one of these and
    /// does not look the name up again: a name may have another address a moment later.
    ///
    /// @throws FetchFailed `private-address` if one is not allowed, `unknown-host` if there is none
    List<InetAddress> resolve(WebAddress address) throws FetchFailed {
        checkName(address);
        try {
            var literal = HostNumbers.of(address.host());
            var all = literal == null ? resolver.resolve(address.host()) : List.of(literal);
            if (all.isEmpty()) {
                throw new UnknownHostException(address.host());
            }
            for (var each : all) {
                check(address, each);
            }
            return all;
        } catch (UnknownHostException e) {
            throw new FetchFailed("unknown-host", "no address is known for " + address.host(), e);
        }
    }

    /// What can be said of an address before its name is looked up; all there is to say where a
    /// proxy looks it up.
    ///
    /// @throws FetchFailed `private-address` if it is not allowed
    void checkName(WebAddress address) throws FetchFailed {
        if (isAllowed(address)) {
            return;
        }
        if (address.port() < 1024 && !USUAL.contains(address.port())) {
            throw refused(address, "port " + address.port() + " is not one of web sites");
        }
        var host = address.host();
        if (host.equals("localhost")
                || host.endsWith(".localhost")
                || host.endsWith(".local")
                || host.endsWith(".internal")
                || host.endsWith(".home.arpa")) {
            throw refused(address, "it is a name within a private network");
        }
        var literal = HostNumbers.of(host);
        if (literal != null) {
            check(address, literal);
        }
    }

    /// Whether this machine may be connected to; asked again of the connected socket.
    ///
    /// @throws FetchFailed `private-address` if not
    void check(WebAddress address, InetAddress machine) throws FetchFailed {
        if (!isAllowed(address) && !Ranges.isPublic(machine.getAddress())) {
            throw refused(
                    address,
                    machine.getHostAddress() + " is an address of a private or special network");
        }
    }

    private boolean isAllowed(WebAddress address) {
        return allowed.contains(address.host());
    }

    private static FetchFailed refused(WebAddress address, String why) {
        return new FetchFailed(
                "private-address",
                "%s was not asked: %s. If it is meant, allow it with --allow-host %s"
                        .formatted(address, why, address.host()));
    }
}
