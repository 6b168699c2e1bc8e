"""Running student code where it can harm nobody.

`host` is the grader's side; `zygote`, `box` and `confine` run inside the sandbox; `wire` is how the two talk.
"""
