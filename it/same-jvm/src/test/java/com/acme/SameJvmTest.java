package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.profileio.ProfileIo;
import java.lang.reflect.Field;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Looks the same from a plain test and from a profiled one. */
class SameJvmTest {

    @BeforeAll
    static void setByCode() {
        System.setProperty("acme.code", "set by code");
        if (System.getProperty("acme.pid") == null) {
            System.setProperty("acme.pid", ownPid());
        }
    }

    @Test
    @ExtendWith(Parameter.class)
    void plain(String parameter) throws Exception {
        look(parameter);
        assertEquals(System.getProperty("acme.pid"), ownPid());
    }

    @Test
    @ProfileIo
    @ExtendWith(Parameter.class)
    void profiled(String parameter) throws Exception {
        look(parameter);
        assertNotEquals(System.getProperty("acme.pid"), ownPid());
    }

    private static String ownPid() {
        return Long.toString(ProcessHandle.current().pid());
    }

    private static void look(String parameter) throws Exception {
        Map<String, Object> expected = new TreeMap<>();
        Map<String, Object> found = new TreeMap<>();
        expected.put("JUnit's parameter", "parameter");
        found.put("JUnit's parameter", parameter);
        expected.put("argLine", "argument");
        found.put("argLine", System.getProperty("acme.argument"));
        expected.put("systemPropertyVariables", "a variable with spaces, \u00fc and \"quotes\"");
        found.put("systemPropertyVariables", System.getProperty("acme.variable"));
        expected.put("property set by code", "set by code");
        found.put("property set by code", System.getProperty("acme.code"));
        expected.put("environment", "environment");
        found.put("environment", System.getenv("ACME_ENVIRONMENT"));
        expected.put("locale", Locale.forLanguageTag("de-CH"));
        found.put("locale", Locale.getDefault());
        expected.put("time zone", "Asia/Tokyo");
        found.put("time zone", TimeZone.getDefault().getID());
        expected.put("default charset", "ISO-8859-1");
        found.put("default charset", Charset.defaultCharset().name());
        expected.put("working directory", System.getProperty("basedir"));
        found.put("working directory", Path.of("").toAbsolutePath().toString());
        expected.put("memory", 300L << 20);
        found.put("memory", Runtime.getRuntime().maxMemory());
        expected.put("module", "com.acme.stock");
        found.put("module", Stock.class.getModule().getName());
        assertEquals(expected, found);
        assertTrue(Stock.class.desiredAssertionStatus(), "assertions");
        Field opened = ArrayList.class.getDeclaredField("size");
        opened.setAccessible(true);
    }

    /** A parameter of JUnit's configuration, as an extension sees it. */
    static final class Parameter implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return true;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getConfigurationParameter("acme.parameter").orElse("none");
        }
    }
}
