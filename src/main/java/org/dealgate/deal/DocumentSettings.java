package org.dealgate.deal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** @param maxDocumentSize what an uploaded document may weigh */
@ConfigurationProperties("dealgate.deal")
record DocumentSettings(@DefaultValue("20MB") DataSize maxDocumentSize) {}
