package org.dealgate.dealroom.page;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Gives every page its words and its frame as variables: Thymeleaf does not let attributes call beans. */
@Component
class TemplateWords implements SmartInitializingSingleton {

    private final ThymeleafViewResolver pages;
    private final Layout layout;
    private final Words words;

    TemplateWords(ThymeleafViewResolver pages, Layout layout, Words words) {
        this.pages = pages;
        this.layout = layout;
        this.words = words;
    }

    @Override
    public void afterSingletonsInstantiated() {
        pages.addStaticVariable("layout", layout);
        pages.addStaticVariable("words", words);
    }
}
