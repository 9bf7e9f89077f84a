"""What is installed: protocols, their tree, classes and their bases."""
