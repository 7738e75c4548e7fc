package org.dealgate.people;

import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Tells whether somebody is who they say. */
@Service
public class Passwords {

    private final PersonTable table;
    private final PasswordEncoder encoder;
    private final RecentlyProven recent;
    private final String nobodysHash;

    Passwords(PersonTable table, PasswordEncoder encoder, RecentlyProven recent) {
        this.table = table;
        this.encoder = encoder;
        this.recent = recent;
        this.nobodysHash = encoder.encode("nobody");
    }

    /** The active person of this id, if the password is theirs. Takes as long for an id that nobody has. */
    public Optional<Person> check(String id, String password) {
        Optional<String> hash = table.passwordHash(id);
        return matches(id, password, hash.orElse(nobodysHash)) && hash.isPresent()
                ? table.find(id).filter(Person::active)
                : Optional.empty();
    }

    private boolean matches(String id, String password, String hash) {
        if (recent.contains(id, password, hash)) {
            return true;
        }
        boolean matches = encoder.matches(password, hash);
        if (matches) {
            recent.add(id, password, hash);
        }
        return matches;
    }
}
