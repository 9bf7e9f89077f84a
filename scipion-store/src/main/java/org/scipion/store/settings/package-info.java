/** Settings in the tables {@code user_settings} and {@code instance_settings}. */
package org.scipion.store.settings;
