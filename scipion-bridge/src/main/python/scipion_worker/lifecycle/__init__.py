"""What happens to a run: saved, started, stopped, reset, deleted, copied."""
