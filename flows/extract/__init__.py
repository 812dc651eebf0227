"""Article in, facts out. Pure: no file, no clock, no network, no Prefect."""
