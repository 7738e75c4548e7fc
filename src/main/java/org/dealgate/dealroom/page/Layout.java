package org.dealgate.dealroom.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.dealgate.approval.authority.Assistants;
import org.dealgate.people.Permission;
import org.dealgate.people.Person;
import org.dealgate.system.Installation;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the frame around every page asks: templates call it as {@code layout}. */
@Component
public class Layout {

    private final Viewer viewer;
    private final Installation installation;
    private final Assistants assistants;

    Layout(Viewer viewer, Installation installation, Assistants assistants) {
        this.viewer = viewer;
        this.installation = installation;
        this.assistants = assistants;
    }

    /** Whether mails end in the built-in mailbox. */
    public boolean mailbox() {
        return installation.embeddedMail();
    }

    public boolean signedIn() {
        return viewer.person().isPresent();
    }

    public String name() {
        return viewer.person().map(Person::name).orElse("");
    }

    /** Whether the signed-in person is offered what the permission of that name covers. */
    public boolean may(String permission) {
        return viewer.may(Permission.valueOf(permission));
    }

    /** Whether the signed-in person has to do with delegations and absences. */
    public boolean authority() {
        return viewer.person().filter(assistants::concern).isPresent();
    }

    /** Whether the shown page lies under one of the paths; {@code /} stands for itself alone. */
    public boolean at(String... paths) {
        String here = request().getRequestURI();
        return Arrays.stream(paths)
                .anyMatch(path -> here.equals(path) || path.length() > 1 && here.startsWith(path + "/"));
    }

    /** The shown page's address in the other language. */
    public String in(String language) {
        return ServletUriComponentsBuilder.fromRequest(request())
                .scheme(null)
                .host(null)
                .port(null)
                .replaceQueryParam(PageLocale.PARAMETER, language)
                .build()
                .toUriString();
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
