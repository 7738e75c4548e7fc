package org.dealgate.dealroom.page;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.People;
import org.dealgate.people.Permission;
import org.dealgate.people.Person;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Who looks at the page, read once a request. What is offered follows from it; what is allowed the features check. */
@Component
public class Viewer {

    private static final String ATTRIBUTE = Viewer.class.getName();

    private final People people;

    Viewer(People people) {
        this.people = people;
    }

    @SuppressWarnings("unchecked")
    public Optional<Person> person() {
        if (CurrentActor.get().isSystem()) {
            return Optional.empty();
        }
        String id = CurrentActor.get().id();
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return people.find(id);
        }
        String name = ATTRIBUTE + "." + id;
        var known = (Optional<Person>) request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
        if (known == null) {
            known = people.find(id);
            request.setAttribute(name, known, RequestAttributes.SCOPE_REQUEST);
        }
        return known;
    }

    public boolean may(Permission permission) {
        return person().filter(Person::active)
                .filter(p -> permission.isGrantedTo(p.groups()))
                .isPresent();
    }

    public ZoneId timeZone() {
        return person().map(Person::timeZone).orElse(ZoneOffset.UTC);
    }
}
