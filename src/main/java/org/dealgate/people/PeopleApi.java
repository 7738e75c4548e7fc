package org.dealgate.people;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/people")
class PeopleApi {

    private final People people;
    private final Rights rights;

    PeopleApi(People people, Rights rights) {
        this.people = people;
        this.rights = rights;
    }

    record Shown(
            String id,
            String name,
            String email,
            String language,
            String timeZone,
            @Nullable String country,
            boolean active,
            Set<String> groups,
            @Nullable String position) {

        static Shown of(Person p) {
            return new Shown(
                    p.id(),
                    p.name(),
                    p.email(),
                    p.language().getLanguage(),
                    p.timeZone().getId(),
                    p.country(),
                    p.active(),
                    new TreeSet<>(p.groups()),
                    p.position());
        }
    }

    record NewPassword(@Nullable String password) {}

    @GetMapping
    List<Shown> all() {
        rights.require(Permission.ADMINISTER_PEOPLE);
        return people.all().stream().map(Shown::of).toList();
    }

    @GetMapping("/{id}")
    Shown one(@PathVariable String id) {
        rights.require(Permission.ADMINISTER_PEOPLE);
        return Shown.of(people.get(id));
    }

    @PostMapping
    ResponseEntity<Shown> create(@RequestBody NewPerson person) {
        Person created = people.create(person);
        return ResponseEntity.created(URI.create("/api/people/" + created.id())).body(Shown.of(created));
    }

    @PutMapping("/{id}")
    Shown change(@PathVariable String id, @RequestBody PersonChange change) {
        return Shown.of(people.change(id, change));
    }

    @PostMapping("/{id}/deactivate")
    Shown deactivate(@PathVariable String id) {
        people.deactivate(id);
        return Shown.of(people.get(id));
    }

    @PostMapping("/{id}/activate")
    Shown activate(@PathVariable String id) {
        people.activate(id);
        return Shown.of(people.get(id));
    }

    @PutMapping("/{id}/password")
    ResponseEntity<Void> password(@PathVariable String id, @RequestBody NewPassword password) {
        people.setPassword(id, password.password());
        return ResponseEntity.noContent().build();
    }
}
