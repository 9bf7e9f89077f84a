import org.jspecify.annotations.NullMarked;

/** HTTP, use cases, authentication, command line, web page. Open, because Jersey and Jackson reach resources and records by reflection. */
@NullMarked
open module org.scipion.server {
    requires org.scipion.model;
    requires org.scipion.preview;
    requires org.scipion.bridge;
    requires org.scipion.store;
    requires org.scipion.jobs;
    requires org.jspecify;
    requires com.fasterxml.jackson.annotation;
    requires java.desktop;
    requires java.logging;
    requires java.management;
    requires java.xml;
    requires java.net.http;
    requires org.slf4j;
    requires org.eclipse.jetty.server;
    requires jakarta.ws.rs;
    requires jakarta.inject;
    requires jakarta.mail;
    requires jakarta.annotation;
    requires org.glassfish.jersey.core.common;
    requires org.glassfish.jersey.core.server;
    requires org.glassfish.jersey.inject.hk2;
    requires org.glassfish.jersey.container.jetty.http;
    requires com.fasterxml.jackson.core;
    requires com.github.benmanes.caffeine;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires com.fasterxml.jackson.jakarta.rs.json;
    requires org.jose4j;
    requires org.bouncycastle.provider;
    requires io.swagger.v3.core;
    requires io.swagger.v3.jaxrs2;
    requires io.swagger.v3.oas.annotations;
    requires io.swagger.v3.oas.models;
    requires info.picocli;
    requires de.siegmar.fastcsv;
    requires org.dhatim.fastexcel;
    requires jul.to.slf4j;
    requires org.apache.commons.compress;

    exports org.scipion.server;
}
