package org.dealgate.designer.release;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param fourEyes whether somebody else approves what a designer releases */
@ConfigurationProperties("dealgate.designer")
record DesignerSettings(@DefaultValue("false") boolean fourEyes) {}
