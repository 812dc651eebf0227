"""What stands over the loaded facts: SQL views, checks and exports; the data itself is not tracked."""
