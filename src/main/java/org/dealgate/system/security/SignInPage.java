package org.dealgate.system.security;

import jakarta.servlet.http.HttpServletRequest;
import org.dealgate.people.CurrentActor;
import org.dealgate.system.Installation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SignInPage {

    private final Installation installation;

    SignInPage(Installation installation) {
        this.installation = installation;
    }

    @GetMapping("/sign-in")
    String signIn(HttpServletRequest request, Model model) {
        model.addAttribute("wrong", request.getParameter("wrong") != null);
        model.addAttribute("wait", request.getParameter("wait") != null);
        model.addAttribute("signedOut", request.getParameter("signed-out") != null);
        // whoever configured a database is never told names whose passwords all the world knows
        model.addAttribute("demo", installation.embeddedDatabase() && installation.demoPeople());
        return CurrentActor.get().isPerson() ? "redirect:/" : "system/sign-in";
    }
}
