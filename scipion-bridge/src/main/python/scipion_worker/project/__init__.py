"""The open project: its runs, its graph, and what runs have written meanwhile."""
