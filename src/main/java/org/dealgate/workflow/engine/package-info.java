/**
 * The only package that touches the engine's internals. The engine offers no public hook to look at a command before it
 * runs, to listen to every task and sequence flow, or to decide which commands a door lets through; all of that is done
 * here, in interceptors and a parse listener, so that a fork of the engine can be put in place by mending one package.
 */
@NullMarked
@NamedInterface
package org.dealgate.workflow.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
