"""One result record, several views of it: `terminal`, `html`, `table` (a class)."""
