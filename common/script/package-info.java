/// What starts and ends a page: options, progress, Ctrl-C, exit status, checkpoints. Leans on numpy and files.
package common.script;

//SOURCES Argument.java
//SOURCES Arguments.java
//SOURCES Checkpoint.java
//SOURCES Columns.java
//SOURCES Exit.java
//SOURCES FieldState.java
//SOURCES InShell.java
//SOURCES Interrupt.java
//SOURCES Launcher.java
//SOURCES LossList.java
//SOURCES Option.java
//SOURCES OptionValues.java
//SOURCES Output.java
//SOURCES Page.java
//SOURCES PageText.java
//SOURCES PageVariable.java
//SOURCES Progress.java
//SOURCES References.java
//SOURCES RoomOptions.java
//SOURCES RunOptions.java
//SOURCES RunState.java
//SOURCES ShellEcho.java
//SOURCES Stdout.java
//SOURCES TrainingLoop.java
//SOURCES TrainingState.java
