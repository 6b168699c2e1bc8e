"""What the command line says in one line and ends with."""


class UnusableError(Exception):
    """Something cannot be done as things are; the message names the thing and the next step."""
