/** The PostgreSQL that comes with the program, for where no database is configured. */
@NullMarked
package org.dealgate.system.postgres;

import org.jspecify.annotations.NullMarked;
