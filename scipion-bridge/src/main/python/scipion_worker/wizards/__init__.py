"""Wizards that help to fill a form."""
