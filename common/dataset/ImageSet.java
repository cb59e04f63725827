package common.dataset;

/// Images and labels for training and for testing, as bytes.
record ImageSet(Idx trainImages, Idx trainLabels, Idx testImages, Idx testLabels) {}
