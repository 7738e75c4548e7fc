package org.dealgate.workflow.engine;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealgate.workflow.published.PublishedBean;
import org.dealgate.workflow.published.PublishedNames;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** All that expressions of models find by a bean's name: by default the engine offers them every bean there is. */
class PublishedBeans extends AbstractMap<Object, Object> {

    private final BeanFactory beans;
    private final Set<String> names =
            PublishedNames.scan().all().stream().map(PublishedBean::name).collect(Collectors.toUnmodifiableSet());

    PublishedBeans(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name != null && names.contains(name);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return containsKey(name) ? beans.getBean(String.valueOf(name)) : null;
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return names.stream()
                .map(name -> Map.<Object, Object>entry(name, beans.getBean(name)))
                .collect(Collectors.toSet());
    }
}
