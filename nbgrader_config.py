from autograder.nbgrader import configure

configure(get_config())  # noqa: F821 (nbgrader provides it)
