package org.dealgate.system.security;

import jakarta.servlet.http.HttpServletRequest;
import org.dealgate.people.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SignInPage {

    @GetMapping("/sign-in")
    String signIn(HttpServletRequest request, Model model) {
        model.addAttribute("wrong", request.getParameter("wrong") != null);
        model.addAttribute("wait", request.getParameter("wait") != null);
        model.addAttribute("signedOut", request.getParameter("signed-out") != null);
        return CurrentActor.get().isPerson() ? "redirect:/" : "system/sign-in";
    }
}
