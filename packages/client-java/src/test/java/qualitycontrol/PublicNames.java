package qualitycontrol;

import java.io.File;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public names of the client, separated by spaces. */
final class PublicNames {

    /** What every record and every enumeration has. */
    private static final Set<String> USUAL = Set.of("equals", "hashCode", "toString", "values", "valueOf");

    private PublicNames() {}

    /** The public classes in the package, without those of its tests. */
    static String types() {
        Path classes = classes(PublicNames.class);
        // Compiled into the same folder, the programs of the tests are public, too.
        return Stream.of(classes.resolve("qualitycontrol").toFile().list())
            .filter(it -> it.endsWith(".class") && !it.contains("$") && !it.endsWith("Driver.class"))
            .map(it -> it.substring(0, it.length() - ".class".length()))
            .filter(it -> !it.equals("package-info") && Modifier.isPublic(classOf(it).getModifiers()))
            .sorted()
            .collect(Collectors.joining(" "));
    }

    /** The public methods of a class, without those of the generated operations. */
    static String methodsOf(String type) {
        return Stream.of(classOf(type).getMethods())
            .filter(it -> it.getDeclaringClass().getPackageName().equals("qualitycontrol"))
            .map(Method::getName)
            .filter(it -> !USUAL.contains(it))
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "));
    }

    private static Class<?> classOf(String name) {
        try {
            return Class.forName("qualitycontrol." + name);
        } catch (ClassNotFoundException error) {
            throw new IllegalArgumentException(name, error);
        }
    }

    private static Path classes(Class<?> type) {
        try {
            return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toPath();
        } catch (URISyntaxException error) {
            throw new IllegalStateException(error);
        }
    }
}
