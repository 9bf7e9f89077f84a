/** Reviews in the tables {@code review_schemas} and {@code tomogram_reviews}. */
package org.scipion.store.reviews;
