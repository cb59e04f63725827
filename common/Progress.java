package common;
public final class Progress { static void clear(){} }
