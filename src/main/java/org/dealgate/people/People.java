package org.dealgate.people;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who work with Dealgate. Nobody is ever deleted: who left is deactivated. */
@Service
@Transactional
public class People {

    private final PersonTable table;
    private final PasswordEncoder passwords;
    private final Rights rights;
    private final ApplicationEventPublisher events;

    People(PersonTable table, PasswordEncoder passwords, Rights rights, ApplicationEventPublisher events) {
        this.table = table;
        this.passwords = passwords;
        this.rights = rights;
        this.events = events;
    }

    /** What happened to a person's record. */
    public enum Change {
        CREATED,
        CHANGED,
        DEACTIVATED,
        ACTIVATED,
        PASSWORD_SET
    }

    /** A person's record has changed, in the transaction that is open. */
    public record PersonChanged(Person person, Change change, Actor actor) {}

    @Transactional(readOnly = true)
    public Optional<Person> find(String id) {
        return table.find(id);
    }

    /** Those of the ids that there are, by id, read at once. */
    @Transactional(readOnly = true)
    public Map<String, Person> found(Collection<String> ids) {
        return table.found(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    @Transactional(readOnly = true)
    public Person get(String id) {
        return table.find(id).orElseThrow(() -> Refusal.notFound("people.unknown", id));
    }

    /** The person, or a refusal that blames the field where there is no active person of this id. */
    @Transactional(readOnly = true)
    public Person requireActive(String field, String id) {
        return table.find(id)
                .filter(Person::active)
                .orElseThrow(() -> Refusal.invalid(field, "people.not-active", PersonRules.printable(id)));
    }

    /** Active members of the group. */
    @Transactional(readOnly = true)
    public List<Person> inGroup(String group) {
        return table.activeInGroup(group);
    }

    /** Active holders of the {@link Position} with this key. */
    @Transactional(readOnly = true)
    public List<Person> holding(String positionKey) {
        return table.activeHolding(positionKey);
    }

    /** Keeps everybody's position as it is until the transaction ends. */
    public void holdPositions() {
        table.holdPositions();
    }

    @Transactional(readOnly = true)
    public List<Person> all() {
        return table.all();
    }

    public Person create(NewPerson p) {
        rights.require(Permission.ADMINISTER_PEOPLE);
        new PersonRules().id(p.id()).details(p.details()).password(p.password()).check();
        return insert(p);
    }

    /** Creates somebody whose password is taken as it is: demo people and the first administrator. */
    public Person seed(NewPerson p) {
        rights.require(Permission.OPERATE);
        new PersonRules().id(p.id()).details(p.details()).check();
        return insert(p);
    }

    public Person change(String id, PersonChange c) {
        rights.require(Permission.ADMINISTER_PEOPLE);
        Person before = lock(id);
        new PersonRules().details(c).check();
        Person after = person(id, c, before.active());
        if (before.isIn(Groups.ADMINISTRATORS) && !after.isIn(Groups.ADMINISTRATORS)) {
            requireAnotherAdministrator(before, "groups");
        }
        return save(after, Change.CHANGED);
    }

    public void deactivate(String id) {
        rights.require(Permission.ADMINISTER_PEOPLE);
        Person before = lock(id);
        if (id.equals(CurrentActor.get().id())) {
            throw Refusal.conflict("people.not-oneself");
        }
        if (before.isIn(Groups.ADMINISTRATORS)) {
            requireAnotherAdministrator(before, null);
        }
        save(activity(before, false), Change.DEACTIVATED);
    }

    public void activate(String id) {
        rights.require(Permission.ADMINISTER_PEOPLE);
        save(activity(lock(id), true), Change.ACTIVATED);
    }

    public void setPassword(String id, @Nullable String password) {
        rights.require(Permission.ADMINISTER_PEOPLE);
        Person person = get(id);
        new PersonRules().password(password).check();
        table.updatePassword(id, passwords.encode(password));
        publish(person, Change.PASSWORD_SET);
    }

    /** Whether there is an active administrator. */
    @Transactional(readOnly = true)
    public boolean hasAdministrator() {
        return !table.activeInGroup(Groups.ADMINISTRATORS).isEmpty();
    }

    private Person lock(String id) {
        return table.lock(id).orElseThrow(() -> Refusal.notFound("people.unknown", id));
    }

    private Person insert(NewPerson p) {
        Person person = person(Objects.requireNonNull(p.id()), p.details(), true);
        table.changePositions();
        if (!table.insert(person, passwords.encode(p.password()))) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, List.of(new Refusal.Problem("id", "people.id.taken", List.of(person.id()))));
        }
        publish(person, Change.CREATED);
        return person;
    }

    private Person save(Person person, Change change) {
        table.changePositions();
        table.update(person);
        publish(person, change);
        return person;
    }

    private void publish(Person person, Change change) {
        events.publishEvent(new PersonChanged(person, change, CurrentActor.get()));
    }

    private void requireAnotherAdministrator(Person leaving, @Nullable String field) {
        table.lockAdministrators();
        boolean another =
                table.activeInGroup(Groups.ADMINISTRATORS).stream().anyMatch(p -> !p.id().equals(leaving.id()));
        if (!another) {
            throw field == null
                    ? Refusal.conflict("people.last-administrator", leaving.id())
                    : Refusal.invalid(field, "people.last-administrator", leaving.id());
        }
    }

    private static Person activity(Person p, boolean active) {
        return new Person(
                p.id(), p.name(), p.email(), p.language(), p.timeZone(), p.country(), active, p.groups(), p.position());
    }

    private static Person person(String id, PersonChange c, boolean active) {
        return new Person(
                id,
                Objects.requireNonNull(c.name()).strip(),
                Objects.requireNonNull(c.email()),
                Locale.forLanguageTag(Objects.requireNonNull(c.language())),
                ZoneId.of(Objects.requireNonNull(c.timeZone())),
                c.country(),
                active,
                Objects.requireNonNullElse(c.groups(), Set.of()),
                c.position());
    }
}
