package common;

//SOURCES Idx.java

/// Images and labels for training and for testing, as bytes.
record ImageSet(Idx trainImages, Idx trainLabels, Idx testImages, Idx testLabels) {}
