/// Reading and writing files: what may be written and how, what may be read, errors, and the words of others made printable. Leans on nothing.
package common.files;

//SOURCES BadFile.java
//SOURCES Draft.java
//SOURCES Failure.java
//SOURCES FileSignature.java
//SOURCES Input.java
//SOURCES Output.java
//SOURCES Printable.java
//SOURCES Reason.java
//SOURCES Sha256.java
//SOURCES StateFile.java
