"""Auto-graded deep-learning exercises, and the engine that grades them."""

import os

# TensorFlow, where it is used at all, otherwise greets everybody with a page of remarks about the machine
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
