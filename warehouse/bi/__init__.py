"""Apache Superset over the published file: `make bi` starts it with the dashboard of `export/`."""
