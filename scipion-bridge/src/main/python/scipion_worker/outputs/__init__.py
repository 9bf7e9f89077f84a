"""Outputs, and new sets of what people edit, choose and exclude."""
