package dev.interlock.policy.rules;

import dev.interlock.policy.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.internal.conf.IndexLeftBetaMemoryOption;

/**
 * What the compiler makes of a table's DRL, as classes of its own. For the shipped rules it is kept as a resource of the
 * service: rules that are the shipped ones to the byte need no compiling at start.
 */
final class CompiledClasses extends ClassLoader {

    private static final String FOLDER = "/compiled-rules/";
    private static final String CLASS = ".class";

    private final Map<String, byte[]> classes;

    private CompiledClasses(Map<String, byte[]> classes) {
        super(CompiledClasses.class.getClassLoader());
        this.classes = classes;
    }

    /** Name of the resource for DRL files, by their paths and texts. */
    static String resourceOf(SortedMap<String, String> texts) {
        return FOLDER + Digest.of(texts.toString().getBytes(StandardCharsets.UTF_8)) + ".zip";
    }

    /** The KIE base of these texts, or null when they are not the shipped ones. */
    static @Nullable KieBase find(SortedMap<String, String> texts) {
        try (InputStream in = CompiledClasses.class.getResourceAsStream(resourceOf(texts))) {
            return in == null ? null : new CompiledClasses(unzip(in)).base();
        } catch (IOException | ReflectiveOperationException | LinkageError e) {
            // What cannot be used is compiled instead.
            return null;
        }
    }

    /** The KIE base of class files, by path; null when none of them describes rules. */
    static @Nullable KieBase baseOf(SortedMap<String, byte[]> classFiles) throws ReflectiveOperationException {
        Map<String, byte[]> classes = new HashMap<>();
        classFiles.forEach((path, bytes) -> classes.put(nameOf(path), bytes));
        return new CompiledClasses(classes).base();
    }

    private @Nullable KieBase base() throws ReflectiveOperationException {
        for (String name : classes.keySet()) {
            Class<?> type = loadClass(name);
            if (Model.class.isAssignableFrom(type)) {
                return KieBaseBuilder.createKieBaseFromModel(
                        (Model) type.getDeclaredConstructor().newInstance(), IndexLeftBetaMemoryOption.NO);
            }
        }
        return null;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    /** Class files, by path, as the content of a resource. */
    static byte[] zip(SortedMap<String, byte[]> classFiles) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var file : classFiles.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> unzip(InputStream in) throws IOException {
        Map<String, byte[]> classes = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                classes.put(nameOf(entry.getName()), zip.readAllBytes());
            }
        }
        return classes;
    }

    private static String nameOf(String path) {
        return path.substring(0, path.length() - CLASS.length()).replace('/', '.');
    }
}
