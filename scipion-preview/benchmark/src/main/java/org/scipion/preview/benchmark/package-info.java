/** Measures the engine for files and pictures; not part of what ships. */
package org.scipion.preview.benchmark;
