/** The deal: its stage and outcome, its versioned terms, its documents, and which moves are legal. */
@NullMarked
package org.dealgate.deal;

import org.jspecify.annotations.NullMarked;
