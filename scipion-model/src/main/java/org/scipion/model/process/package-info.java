/**
 * Server programs that run beside ours: started in a session of their own, found again, ended. Shared by the modules that
 * bring such a program with them, and seen by no other.
 */
package org.scipion.model.process;
