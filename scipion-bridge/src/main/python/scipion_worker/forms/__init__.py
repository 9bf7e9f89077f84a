"""Forms: shown, filled, checked."""
