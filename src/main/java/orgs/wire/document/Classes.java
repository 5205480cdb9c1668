package orgs.wire.document;

import org.jboss.jandex.ClassInfo;

/** The classes that an index lists. */
final class Classes {
    private Classes() {}

    static Class<?> load(ClassInfo type) {
        try {
            return Class.forName(type.name().toString(), false, Classes.class.getClassLoader());
        } catch (ClassNotFoundException indexed) {
            throw new IllegalStateException(indexed);
        }
    }
}
