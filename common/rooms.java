//JAVA 25+
//DESCRIPTION All rooms of common, which JBang builds once for all scripts
//COMPILE_OPTIONS -J-XX:TieredStopAtLevel=1 -J-XX:+UseSerialGC
// Texts are put together without invokedynamic, whose first uses cost each start.
//COMPILE_OPTIONS -XDstringConcat=inline
// In this order their libraries are looked through for a class.
//SOURCES matplotlib/package-info.java
//SOURCES script/package-info.java
//SOURCES dataset/package-info.java
//SOURCES files/package-info.java
//SOURCES numpy/package-info.java

/// Names the rooms' own lists of their files. A script depends on it through `common/script/Script.java`.
final class rooms {
    private rooms() {}
}
