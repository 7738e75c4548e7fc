package org.dealgate.system.security;

import org.dealgate.people.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SignInPage {

    @GetMapping("/sign-in")
    String signIn() {
        return CurrentActor.get().isPerson() ? "redirect:/" : "system/sign-in";
    }
}
