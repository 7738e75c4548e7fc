package org.dealgate.approval;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties({ApprovalProperties.class, DigestProperties.class})
class ApprovalConfiguration {}
