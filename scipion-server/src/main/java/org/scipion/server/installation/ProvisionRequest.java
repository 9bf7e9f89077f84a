package org.scipion.server.installation;

import java.util.OptionalInt;
import org.scipion.server.Secret;

/**
 * What a new installation is asked to be.
 *
 * @param user name of the first administrator
 * @param email address that the administrator signs in with
 * @param password what the administrator signs in with
 * @param port TCP port of the API; none takes 8080 where it is free, else any free one
 * @param demo whether the sample project is imported
 * @param page which web page it serves
 */
public record ProvisionRequest(
        String user, String email, Secret password, OptionalInt port, boolean demo, WebPageChoice page) {}
