package org.dealgate.blocker;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(BlockerSettings.class)
class BlockerConfiguration {}
